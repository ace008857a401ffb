import { CardFileProblem } from '#web/shared/card-files/card-file-problem';

/** The fields of a message by number; of a field that is there several times, the last. */
export type Message = Map<number, number | Uint8Array>;

/** Reads the numbers, texts and messages of a Protocol Buffers message, without knowing its schema. */
export function readMessage(bytes: Uint8Array): Message {
  const fields: Message = new Map();
  for (let at = 0; at < bytes.length;) {
    const tag = readNumber(bytes, at);
    const field = Math.floor(tag.value / 8);
    at = tag.end;
    const type = tag.value % 8;
    if (type === 0) {
      const number = readNumber(bytes, at);
      fields.set(field, number.value);
      at = number.end;
    } else if (type === 2) {
      const size = readNumber(bytes, at);
      at = size.end + size.value;
      fields.set(field, bytes.subarray(size.end, at));
    } else at += type === 1 ? 8 : type === 5 ? 4 : Infinity;
    if (at > bytes.length) throw new CardFileProblem('damaged');
  }
  return fields;
}

/** Returns a number of up to ten bytes, lowest seven bits first, and where it ends. */
function readNumber(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < 10; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  throw new CardFileProblem('damaged');
}

/** Returns a field as a text; empty if it is not there. */
export const textIn = (message: Message, field: number): string => {
  const value = message.get(field);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
};
