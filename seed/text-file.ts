import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '#seed/problems';

const newline = 10;
const mostBytes = 2_000_000;

/**
 * Returns the text of a file, without a byte order mark. Reports an unreadable or non-UTF-8 file to `problems` and
 * returns undefined.
 */
export function readTextFile(file: string, problems: Problem[]): string | undefined {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') {
    problems.push({ file, line: 1, message: bytes });
    return undefined;
  }
  const text = decoded(bytes);
  if (text !== undefined) return text;
  const message = 'This is not UTF-8. Save the file in that encoding.';
  problems.push({ file, line: firstLineThatIsNot(bytes), message });
  return undefined;
}

/** Returns the content of a file, or the reason why it cannot be read. */
function readBytes(file: string): Buffer | string {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return 'This is a folder; a file is expected.';
    if (!found.isFile()) return 'This is no file.';
    if (found.size > mostBytes) return 'The file is larger than two megabytes.';
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'There is no such file, or it is a link that leads nowhere.';
    if (code === 'ELOOP') return 'This is a link that leads back to itself.';
    return `The file cannot be read (${String(code ?? error)}).`;
  }
}

/** The decoder also removes a byte order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * In UTF-8 no character contains the byte of a line break, so each line can be decoded on its own.
 */
function firstLineThatIsNot(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    const after = end < 0 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(start, after)) === undefined) return line;
    start = after;
  }
  return line;
}
