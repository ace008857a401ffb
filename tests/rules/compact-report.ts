/** The keys of the coverage report that are read. Values of documents make up most of it. */
const keptKeys = new Set([
  ...['rules', 'files', 'content', 'report', 'children', 'values', 'value'],
  ...['sourcePosition', 'line', 'column', 'currentOffset', 'endOffset'],
  ...['undefined', 'causeMessage', 'boolValue'],
]);

const [quote, backslash, colon] = [...'"\\:'].map((mark) => mark.charCodeAt(0));
const opening = new Set([...'{['].map((mark) => mark.charCodeAt(0)));
const closing = new Set([...'}]'].map((mark) => mark.charCodeAt(0)));
const comma = ','.charCodeAt(0);

/**
 * Returns the coverage report with null for what is not read of it, as it arrives: the whole is longer than a string of Node
 * may be.
 */
export async function compactReport(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Buffer[] = [];
  /** The bytes of the latest string; a key if a colon follows. */
  let text: number[] = [];
  let isInString = false;
  let isEscaped = false;
  /** How deep inside a value that is left out; null outside one. */
  let depth: number | null = null;
  for await (const chunk of chunks) {
    const out = Buffer.alloc(2 * chunk.length + 8);
    let size = 0;
    for (const byte of chunk) {
      if (depth === null) out[size++] = byte;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
        if (isInString && depth === null && text.length < 32) text.push(byte);
        continue;
      }
      if (byte === quote) {
        isInString = true;
        text = [];
      } else if (depth === null) {
        const isLeftOut = byte === colon && !keptKeys.has(String.fromCharCode(...text));
        if (isLeftOut) depth = 0;
      } else if (opening.has(byte)) depth++;
      else if (closing.has(byte) && depth > 0) depth--;
      else if (depth === 0 && (byte === comma || closing.has(byte))) {
        size += out.write('null', size);
        out[size++] = byte;
        depth = null;
      }
    }
    kept.push(out.subarray(0, size));
  }
  return Buffer.concat(kept).toString();
}
