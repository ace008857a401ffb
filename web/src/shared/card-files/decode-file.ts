import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { decodeText } from '#web/shared/course-format/decode-text';

const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Returns the text of a file in UTF-8, or in UTF-16 as spreadsheets write it, with `\n` as line breaks.
 *
 * @throws {CardFileProblem} with the line that is neither
 */
export function decodeFile(bytes: Uint8Array): string {
  const mark = marks.find(
    ({ bytes: [first, second] }) => bytes[0] === first && bytes[1] === second,
  );
  const text = mark ? new TextDecoder(mark.encoding).decode(bytes) : decodeText(bytes);
  if (typeof text !== 'string') throw new CardFileProblem('notUtf8', String(text.line));
  return text.replace(/\r\n?/g, '\n');
}
