import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { replay } from '@trellis/model/cards/replay';
import { readEntries, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { userProgressPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createDeck, createSchedule } from '#tests/e2e/create-deck';
import { createEnrollment } from '#tests/e2e/create-quiz';
import { runFast } from '#tests/e2e/run-fast';
import { coldStart, signUp } from '#tests/e2e/sign-in';
import { listStored, readStored } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';

test.use({ serviceWorkers: 'allow' });

const day = 86_400_000;

/** Returns the entries of a learner's log on the server. */
async function storedEntries(uid: string): Promise<ReviewEntry[]> {
  const logs = await listStored(`users/${uid}/review_logs`);
  return logs.flatMap(({ id, entries }) => readEntries(id.split('_')[0]!, String(entries)));
}

/** Opens the review of a new course and reviews so many cards, each as known well. */
async function reviewCards(page: Page, uid: string, courseID: string, count: number) {
  await withoutTriggers(async () => {
    await createDeck(courseID, 3);
    await createSchedule(uid, courseID, { count: 0, due: 0, options: { newPerDay: 9 } });
    await createEnrollment(uid, courseID);
  });
  await page.goto(`/courses/${courseID}/review`);
  await page.getByRole('button', { name: 'Start the review' }).press('Enter');
  for (let at = 0; at < count; at++) {
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: /^Easy/ }).click();
  }
}

test('tells a learner that their clock is a day ahead, and schedules as if it were right', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(runFast, day);
  const { uid } = await signUp(page, 'Cleo Clock');
  await reviewCards(page, uid, 'wrong-clock', 2);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect.poll(async () => (await storedEntries(uid)).length).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/clock is about (1 day|24 hours) fast/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the review' }).press('Enter');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Easy/ }).click();
  await expect(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect.poll(async () => (await storedEntries(uid)).length).toBe(4);
  const entries = await storedEntries(uid);
  expect(entries.filter(({ action }) => action.kind === 'clock')).toHaveLength(1);
  const { states } = replay(entries);
  expect(states.size).toBe(3);
  for (const { reviewedAt } of states.values())
    expect(Math.abs(reviewedAt - Date.now())).toBeLessThan(5 * 60_000);
});

test('brings reviews along into another account, once, for no XP, and shows statistics offline', async ({
  page,
  context,
  browser,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  const elsewhere = await browser.newPage();
  const first = await signUp(elsewhere, 'Olga Old');
  await reviewCards(elsewhere, first.uid, 'brought-along', 3);
  await expect.poll(async () => (await storedEntries(first.uid)).length).toBe(3);
  await elsewhere.goto('/review/statistics');
  const download = elsewhere.waitForEvent('download');
  await elsewhere.getByRole('button', { name: 'Export review log' }).click();
  const table = readFileSync(await (await download).path());
  await elsewhere.close();

  const { uid } = await signUp(page, 'Nora New');
  await createEnrollment(uid, 'brought-along');
  await page.goto('/review/statistics');
  await page.getByRole('button', { name: 'Import reviews' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import reviews' });
  const file = { name: 'flashcard-reviews.csv', mimeType: 'text/csv', buffer: table };
  await dialog.getByLabel('Choose a file, or drop it here').setInputFiles(file);
  await expect(dialog.getByText('3 new reviews')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import 3 reviews' }).click();
  await expect(dialog.getByText('3 entries have been added to your review log.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose another file' }).click();
  await dialog.getByLabel('Choose a file, or drop it here').setInputFiles(file);
  await expect(dialog.getByText('There is nothing to import.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('img', { name: /Reviews per day\. 3 reviews/ })).toBeVisible();

  const entries = await storedEntries(uid);
  expect(entries.map(({ action }) => action.kind)).toEqual(['imported', 'imported', 'imported']);
  expect(replay(entries).states).toEqual(replay(await storedEntries(first.uid)).states);
  await expect
    .poll(async () => readStored(userProgressPath(uid)), coldStart)
    .toMatchObject({ xp: 0, cardForecasts: { 'brought-along': { started: 3 } } });

  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('img', { name: /Reviews per day\. 3 reviews/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No connection' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Import reviews' }).click();
  await dialog.getByLabel('Choose a file, or drop it here').setInputFiles(file);
  await expect(dialog.getByText(/^You are offline\. You can import/)).toBeVisible();
});
