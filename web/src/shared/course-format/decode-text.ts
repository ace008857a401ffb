import type { ProblemText } from '#web/shared/course-format/problems';

/** A file that is no text: the line to look at, and why. */
export type Unreadable = ProblemText & { line: number };

const newline = 10;
const mostBytes = 2_000_000;

/** The problem of a file that is too large to be read. */
export const tooLarge: Unreadable = { line: 1, code: 'courseProblems.tooLarge' };

/** Returns whether a file of this size is too large for a text of a course. */
export const isTooLarge = (bytes: number): boolean => bytes > mostBytes;

/** Returns the text of a UTF-8 file without a byte order mark, or the line that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  const text = decoded(bytes);
  if (text !== undefined) return text;
  return { line: firstLineThatIsNot(bytes), code: 'courseProblems.notUtf8' };
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
