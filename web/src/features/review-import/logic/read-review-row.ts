import { cardKeyPattern } from '@trellis/model/cards/card-key';
import {
  entryPattern,
  writeEntry,
  type ReviewAction,
  type ReviewEntry,
} from '@trellis/model/cards/review-entry';
import { invalidOptions, type ReviewOptions } from '@trellis/model/cards/review-options';
import * as z from 'zod/mini';
import type { SkipReason } from '#web/features/review-import/logic/review-file';
import { cellText } from '#web/shared/csv';

/** How many columns the export of a review log has: time, device, number, action, card, grade, seconds, details. */
export const columnCount = 8;

const isKey = new RegExp(`^${cardKeyPattern}$`);
const isLine = new RegExp(`^${entryPattern}$`);
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const clockDetails = /^(\d{1,15}), (-?\d{1,15}) ms$/;

/** Returns the entry of a row of an exported review log, or why it is none. */
export function readReviewRow(cells: string[]): ReviewEntry | SkipReason {
  const [when = '', device = '', number = '', kind = '', ...rest] = cells.map((cell) =>
    cellText(cell.trim()),
  );
  const action = actionOf(kind, rest);
  if (typeof action === 'string') return action;
  const at = momentOf(when);
  if (at === undefined) return 'badTime';
  if (!/^[1-9]\d{0,9}$/.test(number) || device === '') return 'badNumber';
  const entry = { device, seq: Number(number), at, action };
  return isLine.test(writeEntry(entry)) ? entry : 'badDetails';
}

/** Returns a moment as the export writes it, in ms; undefined for anything else. */
function momentOf(text: string): number | undefined {
  const at = time.test(text) ? Date.parse(text) : Number.NaN;
  return at > 0 ? at : undefined;
}

function actionOf(
  kind: string,
  [key = '', grade = '', seconds = '', details = '']: string[],
): ReviewAction | SkipReason {
  switch (kind) {
    case 'review':
    case 'imported':
      return reviewOf(key, grade, seconds);
    case 'undo':
      return /^[1-9]\d{0,9}$/.test(details)
        ? { kind, seq: Number(details) }
        : ('badDetails' as const);
    case 'bury': {
      const until = momentOf(details);
      if (!isKey.test(key)) return 'badCard';
      return until === undefined ? 'badDetails' : { kind, key, until };
    }
    case 'suspend':
    case 'resume':
    case 'forget':
      return isKey.test(key) ? { kind, key } : 'badCard';
    case 'options': {
      const options = optionsIn(details);
      return options ? { kind, options } : 'badDetails';
    }
    case 'clock': {
      const [, fromSeq, offset] = clockDetails.exec(details) ?? [];
      return fromSeq === undefined
        ? 'badDetails'
        : { kind, fromSeq: Number(fromSeq), offset: Number(offset) };
    }
    default:
      return 'badAction';
  }
}

const grades = new Map<string, 1 | 2 | 3 | 4>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** Returns a review; programs may have written its seconds with a comma. */
function reviewOf(key: string, written: string, seconds: string): ReviewAction | SkipReason {
  const grade = grades.get(written);
  if (!isKey.test(key)) return 'badCard';
  if (grade === undefined) return 'badGrade';
  if (!/^\d{0,9}(?:[.,]\d{1,3})?$/.test(seconds)) return 'badSeconds';
  const took = Math.round(Number(seconds.replace(',', '.')) * 1000);
  return { kind: 'imported', key, grade, took };
}

const optionsShape = z.object({
  retention: z.number(),
  learningSteps: z.array(z.string()),
  relearningSteps: z.array(z.string()),
  longestInterval: z.int(),
  newPerDay: z.int(),
  reviewsPerDay: z.int(),
});

function optionsIn(text: string): ReviewOptions | undefined {
  try {
    const options = optionsShape.parse(JSON.parse(text));
    return invalidOptions(options).length === 0 ? options : undefined;
  } catch {
    return undefined;
  }
}
