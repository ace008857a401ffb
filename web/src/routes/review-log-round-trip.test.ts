import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '@trellis/model/cards/replay';
import {
  readEntries,
  type ReviewAction,
  type ReviewEntry,
} from '@trellis/model/cards/review-entry';
import { defaultOptions } from '@trellis/model/cards/review-options';
import { logRows } from '#web/features/card-stats/logic/card-tables';
import { planReviews } from '#web/features/review-import/logic/plan-reviews';
import { readReviewTable } from '#web/features/review-import/logic/read-review-table';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { csvOf } from '#web/shared/csv';
import { loadTexts, setLocale } from '#web/shared/i18n/locale';

beforeAll(() => loadTexts('card-stats'));

const day = 86_400_000;
const now = Date.parse('2026-11-30T12:00:00Z');
const keys = ['ferns/spore', 'ferns/frond:r', '-moss/-cap:2'];

/** Returns the log of two devices that did everything that a log can have. */
function aLog(seed: number): ReviewEntry[] {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const seqs = new Map<string, number>();
  return Array.from({ length: 300 }, (_, step): ReviewEntry => {
    const device = pick(['phone123', 'laptop01']);
    const seq = (seqs.get(device) ?? 0) + 1;
    seqs.set(device, seq);
    const key = pick(keys);
    const at = now - (300 - step) * (day / 3) + Math.floor(random() * 1000);
    const options = {
      ...defaultOptions,
      retention: pick([0.8, 0.85, 0.95]),
      learningSteps: ['1m'],
    };
    const action: ReviewAction = pick<ReviewAction>([
      { kind: 'review', key, grade: pick([1, 2, 3, 4]), took: Math.floor(random() * 90_000) },
      { kind: 'imported', key, grade: pick([1, 3]), took: 0 },
      { kind: 'undo', seq: Math.max(1, seq - 1) },
      { kind: 'bury', key, until: at + 2 * day },
      { kind: pick(['suspend', 'resume', 'forget']), key },
      { kind: 'options', options },
      { kind: 'clock', fromSeq: Math.max(1, seq - 2), offset: pick([-day, 3000]) },
    ]);
    return { device, seq, at, action };
  });
}
const csv = (log: ReviewEntry[]) => csvOf(logRows(log)).replaceAll('\r\n', '\n');
const imported = (text: string, known: ReviewEntry[] = []) =>
  planReviews(
    readReviewTable(text, now, () => {}),
    known,
  );
const entriesOf = ({ parts }: ReturnType<typeof imported>) =>
  readEntries('import01', parts.map(({ text }) => text).join(''));

describe('a review log that is exported and imported', () => {
  it.each([1, 2, 3, 4, 5])('into another account gives the same schedule (%i)', (seed) => {
    const log = aLog(seed);
    const plan = imported(csv(log));
    expect(plan.skipped).toEqual([]);
    const entries = entriesOf(plan);
    const { states, options } = replay(log);
    expect(replay(entries)).toMatchObject({ states, options });
    // From there it comes back as it is.
    expect(entriesOf(imported(csv(entries)))).toEqual(entries);
  });

  it.each([1, 2, 3])('into the same account changes nothing (%i)', (seed) => {
    const log = aLog(seed);
    expect(imported(csv(log), log)).toMatchObject({ parts: [], skipped: [] });
  });

  it('is read in any language', async () => {
    const log = aLog(1);
    await setLocale('ar');
    const text = csv(log);
    await setLocale('en');
    expect(text).toContain('الوقت');
    expect(entriesOf(imported(text))).toEqual(entriesOf(imported(csv(log))));
  });

  it('is refused or read in part, wherever it is cut off', () => {
    const whole = csv(aLog(2));
    const all = imported(whole).parts.reduce((sum, { count }) => sum + count, 0);
    for (let length = 0; length < whole.length; length += 97) {
      try {
        const { parts } = imported(whole.slice(0, length));
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(all + 60);
      } catch (error) {
        expect(error).toBeInstanceOf(CardFileProblem);
      }
    }
  });
});
