import { readFileSync, statSync } from 'node:fs';
import {
  decodeText,
  isTooLarge,
  tooLarge,
  type Unreadable,
} from '#web/shared/course-format/decode-text';
import type { ProblemCode } from '#web/shared/course-format/problems';

/** Returns the text of a file without a byte order mark, or why it cannot be read. */
export function readTextFile(file: string): string | Unreadable {
  const bytes = readBytes(file);
  return bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
}

const unreadable = (code: ProblemCode, values?: Record<string, string>): Unreadable => ({
  ...{ line: 1, code },
  ...(values && { values }),
});

function readBytes(file: string): Uint8Array | Unreadable {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return unreadable('courseProblems.isFolder');
    if (!found.isFile()) return unreadable('courseProblems.isNoFile');
    return isTooLarge(found.size) ? tooLarge : readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return unreadable('courseProblems.noFileOrLink');
    if (code === 'ELOOP') return unreadable('courseProblems.circularLink');
    return unreadable('courseProblems.unreadable', { reason: String(code ?? error) });
  }
}
