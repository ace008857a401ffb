import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { readEntries, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { ReviewImportSteps } from '#web/features/review-import/components/review-import-dialog';
import type { ImportSources } from '#web/features/review-import/hooks/use-import-sources';
import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import { runReviewFile, type ReadReviews } from '#web/features/review-import/logic/run-review-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const now = Date.parse('2026-11-30T12:00:00Z');
const head = 'Time (UTC),Device,Number,Action,Card,Grade (1–4),Seconds,Details';
const rows = [
  '2026-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,3,2.5,',
  '2026-11-20T08:01:00.000Z,phone123,2,review,ferns/frond,3,2.5,',
  '2026-11-20T08:02:00.000Z,phone123,3,suspend,ferns/frond,,,',
  '2026-11-20T08:03:00.000Z,phone123,4,review,moss/cap,3,2.5,',
  '2026-12-20T08:00:00.000Z,phone123,5,review,ferns/spore,3,2.5,',
];
const fileOf = (lines = rows, name = 'flashcard-reviews.csv') =>
  new File([[head, ...lines].join('\r\n')], name);

/** The entries that were written, and what holds up or refuses the next part. */
let written: ReviewEntry[];
let hold: Promise<void> | undefined;
let failure: { code: string } | undefined;
let reloads: number;
let isClosed: boolean;
beforeEach(async () => {
  await page.viewport(1280, 900);
  [written, hold, failure, reloads, isClosed] = [[], undefined, undefined, 0, false];
});

const sourcesOf = (log: ReviewEntry[] = []): ImportSources => ({
  log,
  courses: [{ courseID: 'ferns', title: 'All about ferns' }],
  courseCards: [{ courseID: 'ferns', cardID: 'spore', kind: 'basic', frontText: 'Spore?' }],
});
const open = (sources: ImportSources | null = sourcesOf(), read: ReadReviews = runReviewFile) =>
  render(
    <ReviewImportSteps
      sources={sources ?? undefined}
      read={read}
      write={async ({ parts }, from, onProgress, signal) => {
        for (let at = from; at < parts.length && !signal.aborted; at++) {
          await hold;
          if (failure) throw Object.assign(new Error('Refused.'), failure);
          if (signal.aborted) return;
          written.push(...readEntries('import01', parts[at]!.text));
          onProgress(at + 1);
        }
      }}
      now={() => now}
      onWritten={() => reloads++}
      onClose={() => (isClosed = true)}
    />,
    'file-import',
    'review-import',
  );
const choose = async (file = fileOf()) =>
  page.getByLabelText('Choose a file, or drop it here').upload(file);
const button = (name: string | RegExp) => page.getByRole('button', { name });

it('shows what a file does, by course and with reasons, and writes nothing before it is confirmed', async () => {
  await open();
  await expectAccessible();
  await choose();
  await expect.element(page.getByText('3 new reviews')).toBeVisible();
  await expect.element(page.getByText('1 card set aside or put off, or options')).toBeVisible();
  await expect.element(page.getByText('1 skipped')).toBeVisible();
  await expect.element(page.getByText('All about ferns 2 cards, 2 reviews.')).toBeVisible();
  await expect.element(page.getByText(/^moss 1 card, 1 review\. You do not study/)).toBeVisible();
  await expect.element(page.getByText('It is dated in the future.')).toBeVisible();
  await expectAccessible();
  expect(written).toEqual([]);
  await button('Import 4 entries').click();
  await expect.element(page.getByText('4 entries have been added')).toBeVisible();
  await expectAccessible();
  expect(written.map(({ action }) => action.kind)).toEqual([
    ...['imported', 'imported', 'suspend', 'imported'],
  ]);
  expect(reloads).toBe(1);
  await button('Close').click();
  expect(isClosed).toBe(true);
});

it('finds nothing to do in a file that was imported before', async () => {
  const log = rows.slice(0, 4).map((row, at): ReviewEntry => {
    const [time = '', , , kind, key = ''] = row.split(',');
    return {
      ...{ device: 'import01', seq: at + 1, at: Date.parse(time) },
      action: kind === 'suspend' ? { kind, key } : { kind: 'imported', key, grade: 3, took: 2500 },
    };
  });
  await open(sourcesOf(log));
  await choose();
  await expect.element(page.getByText('4 known already')).toBeVisible();
  await expect.element(page.getByText('There is nothing to import.')).toBeVisible();
  await expect.element(button(/^Import/)).not.toBeInTheDocument();
});

it('waits for the log and the courses of the learner, and can be cancelled', async () => {
  await open(null);
  await choose();
  await expect.element(page.getByText(/^Loading your reviews/)).toBeVisible();
  await button('Cancel').click();
  await expect.element(page.getByText('Choose a file, or drop it here')).toBeVisible();
});

it.each([
  [new CardFileProblem('noReviews'), /^There are no reviews in this file/],
  [new CardFileProblem('wrongColumns'), /^This table is no review log/],
  [new CardFileProblem('tooMany', '200000'), /^This file has 200,000 reviews that are new here/],
])('says why a file is not read: %s', async (problem, said) => {
  await open(sourcesOf(), () => Promise.reject(problem));
  await choose();
  await expect.element(page.getByText(said)).toBeVisible();
  await expect.element(page.getByText('Nothing has been changed.')).toBeVisible();
  await expectAccessible();
});

it('refuses a package that is cut off, in the worker', async () => {
  await open();
  await choose(new File(['PK\u0003\u0004 and no more'], 'ferns.apkg'));
  await expect.element(page.getByText(/^The file is damaged/)).toBeVisible();
});

// It takes some seconds: the file is as large as one may be.
it('reads 200,000 rows while the page stays usable, and says that they are too many', async () => {
  const many = Array.from(
    { length: 200_000 },
    (_, at) =>
      `${new Date(now - at * 60_000).toISOString()},phone123,${at + 1},review,f/c${at},3,1,`,
  );
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await open();
  // As a drop does: sending the file through the test would hold up the page.
  const given = new DataTransfer();
  given.items.add(fileOf(many));
  await expect.element(page.getByText('Choose a file, or drop it here')).toBeVisible();
  watch.observe({ type: 'longtask' });
  document
    .querySelector('.choose-file')!
    .dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true }));
  await expect
    .element(page.getByText(/^This file has 200,000 reviews/), { timeout: 120_000 })
    .toBeVisible();
  watch.disconnect();
  console.log(`200,000 rows: the longest task of the page took ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(2000);
}, 150_000);

it('stops reading when it is cancelled, and forgets the file', async () => {
  let isStopped = false;
  await open(sourcesOf(), (_, onProgress, signal) => {
    onProgress(0.4);
    return new Promise<ReviewPlan>((_done, fail) =>
      signal.addEventListener('abort', () => {
        isStopped = true;
        fail(signal.reason);
      }),
    );
  });
  await choose();
  await expect.element(page.getByRole('progressbar')).toHaveValue(40);
  await button('Cancel').click();
  expect(isStopped).toBe(true);
  await expect.element(page.getByText('Choose a file, or drop it here')).toBeVisible();
});

it('stops between writes, and goes on where it stopped, also after a refusal', async () => {
  const many = Array.from(
    { length: 2500 },
    (_, at) =>
      `${new Date(now - at * 60_000).toISOString()},p,${at + 1},review,${'f'.repeat(30)}/c${at},3,1,`,
  );
  let release = () => {};
  hold = new Promise((done) => (release = done));
  await open();
  await choose(fileOf(many));
  await button('Import 2,500 reviews').click();
  await expect.element(page.getByText('0 entries of 2,500 saved')).toBeVisible();
  await button('Stop').click();
  release();
  await expect.element(page.getByText('Stopped.')).toBeVisible();
  await expectAccessible();
  failure = { code: 'permission-denied' };
  await button('Continue').click();
  await expect.element(page.getByText(/^The server could not be reached/)).toBeVisible();
  failure = undefined;
  await button('Continue').click();
  await expect.element(page.getByText('2,500 entries have been added')).toBeVisible();
  expect(written.map(({ seq }) => seq)).toEqual(many.map((_, at) => at + 1));
});

it('holds long words and Arabic on a phone without scrolling sideways', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  await open();
  const long = `2026-11-20T08:00:00.000Z,p,1,review,${'x'.repeat(120)}/c,3,1,`;
  await page
    .getByLabelText('اختر ملفًا أو أفلته هنا')
    .upload(fileOf([...rows, long, 'y'.repeat(300)]));
  await expect.element(page.getByText('مراجعات جديدة')).toBeVisible();
  await expectAccessible();
  expect(document.querySelector('dialog')!.scrollWidth).toBeLessThanOrEqual(360);
  await chooseLocale('en');
});
