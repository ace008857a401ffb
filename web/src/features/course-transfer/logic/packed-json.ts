/** Marks a date in JSON, which has none. */
const dateKey = '$date';

/** Returns a value as JSON, packed into a short text. Dates are kept. */
export async function packJson(value: unknown): Promise<string> {
  const json = JSON.stringify(value, withDates);
  const bytes = await bytesOf(new Blob([json]).stream().pipeThrough(new CompressionStream('gzip')));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Returns the value that was packed. Throws if the text is something else. */
export async function unpackJson(packed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text(), (_key, value: unknown) =>
    isDate(value) ? new Date(value[dateKey]) : value,
  );
}

const bytesOf = async (stream: ReadableStream) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** `value` is a text already: JSON converts dates before it asks. */
function withDates(this: unknown, key: string, value: unknown): unknown {
  const own = (this as Record<string, unknown>)[key];
  return own instanceof Date ? { [dateKey]: own.getTime() } : value;
}

const isDate = (value: unknown): value is { [dateKey]: number } =>
  typeof value === 'object' &&
  value !== null &&
  dateKey in value &&
  typeof value[dateKey] === 'number';
