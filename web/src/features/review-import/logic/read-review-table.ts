import { countedEntries } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { columnCount, readReviewRow } from '#web/features/review-import/logic/read-review-row';
import {
  isFuture,
  type PastAction,
  type ReviewFile,
  type SkippedReviews,
  type SkipReason,
} from '#web/features/review-import/logic/review-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { isFilled, readRows, type TableRow } from '#web/shared/flashcards/parse-table';

const reportEvery = 2000;
const longestStart = 60;

/**
 * Reads the table of a review log, as the statistics page saves it: what was taken back is left out, and times are those of
 * corrected clocks. Spreadsheets may have changed its separators.
 *
 * @throws {CardFileProblem} `noReviews` or `wrongColumns`
 */
export function readReviewTable(
  text: string,
  now: number,
  onProgress: (share: number) => void,
): ReviewFile {
  const source = text.replace(/^\ufeff/, '');
  const rows = readRows(source, 0, separatorOf(source)).filter(isFilled);
  if (rows.length === 0) throw new CardFileProblem('noReviews');
  const entries: ReviewEntry[] = [];
  const skipped: SkippedReviews[] = [];
  const rowOf = new Map<string, TableRow>();
  rows.forEach((row, index) => {
    const entry = readReviewRow(row.cells);
    if (typeof entry !== 'string') {
      entries.push(entry);
      rowOf.set(nameOf(entry), row);
    } else if (index > 0 || row.cells.length < columnCount) skipped.push(skippedRow(row, entry));
    if (index % reportEvery === 0) onProgress(index / rows.length);
  });
  if (entries.length === 0 && skipped.every(({ reason }) => reason === 'badAction'))
    throw new CardFileProblem(skipped.length === 0 ? 'noReviews' : 'wrongColumns');
  const found: PastAction[] = [];
  for (const entry of countedEntries(entries)) {
    const { at, action } = entry;
    if (action.kind === 'clock') continue;
    if (isFuture(at, now)) skipped.push(skippedRow(rowOf.get(nameOf(entry))!, 'future'));
    else found.push({ at, action });
  }
  return { found, skipped: skipped.toSorted((a, b) => a.number - b.number) };
}

const nameOf = ({ device, seq }: ReviewEntry) => `${device} ${seq}`;

/** Returns what separates the cells of the first line: options in later ones have commas. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return ['\t', ';'].find((one) => first.split(one).length >= columnCount) ?? ',';
}

const skippedRow = ({ line, cells }: TableRow, reason: SkipReason): SkippedReviews => ({
  number: line,
  start: cells.join(' ').replace(/\s+/g, ' ').trim().slice(0, longestStart).toWellFormed(),
  name: '',
  ...{ reason, count: 1 },
});
