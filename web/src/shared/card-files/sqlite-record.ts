import { CardFileProblem } from '#web/shared/card-files/card-file-problem';

/** A value of a column; whole numbers above 2^53 lose their last digits. */
export type Value = string | number | Uint8Array | null;

/** Returns a number of one to nine bytes, highest seven bits first, and where it ends. */
export function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) break;
    if (index === 8) return { value: value * 256 + byte, end: start + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  throw new CardFileProblem('damaged');
}

/** How many bytes a whole number of each type takes; 8 and 9 are the numbers 0 and 1. */
const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/**
 * Returns the values of some columns of a record. A column that the record lacks is null, and so is the one that is the row's
 * id, which stands in for it: only columns that are asked for first may be it.
 */
export function readRecord(bytes: Uint8Array, rowID: number, wanted: number[]): Value[] {
  const head = readVarint(bytes, 0);
  const values: Value[] = wanted.map(() => null);
  let place = head.value;
  let at = head.end;
  for (let column = 0; at < head.value; column++) {
    const type = readVarint(bytes, at);
    at = type.end;
    const size = type.value >= 12 ? Math.floor((type.value - 12) / 2) : (sizes[type.value] ?? 0);
    if (place + size > bytes.length) throw new CardFileProblem('damaged');
    const index = wanted.indexOf(column);
    if (index !== -1)
      values[index] =
        type.value === 0 && column === 0 ? rowID : valueOf(bytes, place, size, type.value);
    place += size;
  }
  return values;
}

const decoder = new TextDecoder();

function valueOf(bytes: Uint8Array, at: number, size: number, type: number): Value {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  const part = bytes.subarray(at, at + size);
  if (type >= 12) return type % 2 === 0 ? part : decoder.decode(part);
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  if (type === 7) return view.getFloat64(0);
  if (type === 6) return Number(view.getBigInt64(0));
  return wholeNumber(part);
}

/** Returns a whole number in two's complement. */
const wholeNumber = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => sum * 256 + byte, 0) - (bytes[0]! >= 0x80 ? 256 ** bytes.length : 0);

/** Returns how much of a record stands in its cell, in bytes; the rest is in pages of its own. `usable`: of a page. */
export function localSize(usable: number, size: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/** Returns a whole number from 0 to 2^53 as {@link readVarint} reads it. */
export function writeVarint(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) + 128);
  return bytes;
}

/** Returns values as a record. Numbers are whole. */
export function writeRecord(values: Value[]): Uint8Array {
  const parts = values.map(partOf);
  const types = parts.flatMap(({ type }) => writeVarint(type));
  // The head's size counts itself.
  const head = types.length + (types.length < 127 ? 1 : 2);
  const bodies = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const record = new Uint8Array(head + bodies);
  record.set([...writeVarint(head), ...types]);
  let at = head;
  for (const { bytes } of parts) {
    record.set(bytes, at);
    at += bytes.length;
  }
  return record;
}

const encoder = new TextEncoder();

function partOf(value: Value): { type: number; bytes: Uint8Array } {
  if (value === null) return { type: 0, bytes: new Uint8Array() };
  if (typeof value === 'string') {
    const bytes = encoder.encode(value);
    return { type: 13 + 2 * bytes.length, bytes };
  }
  if (typeof value !== 'number') return { type: 12 + 2 * value.length, bytes: value };
  if (value === 0 || value === 1) return { type: 8 + value, bytes: new Uint8Array() };
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
  const type = [1, 2, 3, 4, 5, 6].find((one) => isWithin(value, sizes[one]!))!;
  return { type, bytes: bytes.subarray(8 - sizes[type]!) };
}

/** Returns whether a whole number fits so many bytes in two's complement. */
const isWithin = (value: number, size: number): boolean =>
  value >= -(2 ** (8 * size - 1)) && value < 2 ** (8 * size - 1);
