import type { Page } from '@playwright/test';
import { readEntries, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createDeck, createSchedule } from '#tests/e2e/create-deck';
import { createEnrollment } from '#tests/e2e/create-quiz';
import { expectNoMoreReads, readsOf, takeReadCount } from '#tests/e2e/read-counts';
import { coldStart, signUp } from '#tests/e2e/sign-in';
import { listStored, readStored } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';

test.use({ serviceWorkers: 'allow' });

const start = (page: Page) => page.getByRole('button', { name: 'Start the review' });
const card = (page: Page) => page.getByRole('region', { name: 'Card' });

/** Turns and grades so many cards by keys. Each key waits for what the one before it did. */
async function answer(page: Page, count: number, key: string) {
  for (let at = 0; at < count; at++) {
    await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    await page.keyboard.press(key);
  }
}

/** Returns the entries of a learner's log on the server. */
async function storedEntries(uid: string): Promise<ReviewEntry[]> {
  const logs = await listStored(`users/${uid}/review_logs`);
  return logs.flatMap(({ id, entries }) => readEntries(id.split('_')[0]!, String(entries)));
}

test('reviews fifty cards by keyboard alone, offline in the middle and across a reload, and sends each once', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  const { uid } = await signUp(page, 'Fifi Fifty');
  await withoutTriggers(async () => {
    await createDeck('fifty-cards', 50);
    await createSchedule(uid, 'fifty-cards', { count: 0, due: 0, options: { newPerDay: 99 } });
    await createEnrollment(uid, 'fifty-cards');
  });
  await page.goto('/courses/fifty-cards/review');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(start(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await expectAccessible(page);
  await answer(page, 15, '4');
  await page.keyboard.press('u');
  await expect(card(page)).toContainText('Question 14 of ferns?');
  await answer(page, 1, '4');

  await context.setOffline(true);
  await answer(page, 10, '4');
  await expect(page.getByText('Offline. Your reviews are kept on this device.')).toBeVisible();
  await page.reload();
  await expect(start(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Question 25 of ferns?');
  await answer(page, 10, '4');
  await context.setOffline(false);
  await answer(page, 15, '4');
  await expect(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expectAccessible(page);

  await expect.poll(async () => (await storedEntries(uid)).length).toBe(52);
  await expect(page.getByText(/Kept on this device|Sending/)).toHaveCount(0);
  const entries = await storedEntries(uid);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 52 }, (_, at) => at + 1));
  expect(entries.filter(({ action }) => action.kind === 'undo')).toHaveLength(1);
  const graded = entries.flatMap(({ action }) => (action.kind === 'review' ? [action.key] : []));
  expect(new Set(graded).size).toBe(50);
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});

test('costs at most 25 reads for 100 due cards of 10,000 the first time, and 2 beyond the header after that', async ({
  page,
}) => {
  test.slow();
  const { uid } = await signUp(page, 'Tess Thousand');
  await withoutTriggers(async () => {
    await createDeck('ten-thousand', 10_000);
    await createSchedule(uid, 'ten-thousand', { count: 10_000, due: 100 });
    await createEnrollment(uid, 'ten-thousand');
    await createDeck('cards-of-others', 1);
  });
  const first = await readsOf(page, '/courses/ten-thousand/review', start(page));
  await page.keyboard.press('Enter');
  await answer(page, 100, '3');
  await expect(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect.poll(async () => (await storedEntries(uid)).length).toBe(100);
  const reviewed = first + (await takeReadCount(page));
  expect(reviewed).toBeLessThanOrEqual(25);
  // What functions write later is read by the open page: XP, the level and its notification, the forecast.
  await expect
    .poll(async () => {
      const { cardForecasts, unreadNotifications } = await readStored(`user_progress/${uid}`);
      const notifications = await listStored(`users/${uid}/notifications`);
      return { cardForecasts, isCounted: unreadNotifications === notifications.length };
    }, coldStart)
    .toMatchObject({ cardForecasts: { 'ten-thousand': { started: 10_000 } }, isCounted: true });
  await expectNoMoreReads(page);
  const shown = page.getByRole('heading', { name: 'Nothing is due' });
  const again = await readsOf(page, '/courses/ten-thousand/review', shown);
  // Every page reads the learner's progress.
  expect(again).toBeLessThanOrEqual(2 + 1);
  await page.goto('/courses/cards-of-others/review');
  await expect(page.getByRole('heading', { name: 'You do not have access' })).toBeVisible();
  await expectAccessible(page);
});

test('keeps every review of two tabs that review the same cards at once, and shows the same in both', async ({
  page,
  context,
}) => {
  const { uid } = await signUp(page, 'Tara Tabs');
  await withoutTriggers(async () => {
    await createDeck('two-tabs', 3);
    await createSchedule(uid, 'two-tabs', { count: 3, due: 3 });
    await createEnrollment(uid, 'two-tabs');
  });
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto('/courses/two-tabs/review');
    await start(tab).press('Enter');
  }
  for (const tab of tabs) await answer(tab, 1, '3');
  for (const tab of tabs.toReversed()) {
    await answer(tab, 2, '4');
    await expect(tab.getByRole('heading', { name: 'Well done' })).toBeVisible();
  }
  await expect.poll(async () => (await storedEntries(uid)).length).toBe(6);
  const entries = await storedEntries(uid);
  const devices = [...new Set(entries.map(({ device }) => device))];
  expect(devices).toHaveLength(2);
  for (const device of devices) {
    const own = entries.filter((entry) => entry.device === device);
    expect(own.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  }
  const said: string[] = [];
  for (const tab of tabs) {
    await tab.reload();
    await expect(tab.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
    said.push(await tab.getByText('The next card is due in').innerText());
  }
  expect(said[0]).toBe(said[1]);
});
