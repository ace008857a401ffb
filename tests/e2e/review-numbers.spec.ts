import { forecastsOf } from '@trellis/model/cards/due-cards';
import { cardFlagPath } from '@trellis/model/cards/paths';
import { readEntries } from '@trellis/model/cards/review-entry';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { flashcardPath, userProgressPath } from '@trellis/model/paths';
import { clockOf } from '@trellis/model/progress/clock';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { createDeck, createSchedule } from '#tests/e2e/create-deck';
import { createEnrollment } from '#tests/e2e/create-quiz';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs, signUp } from '#tests/e2e/sign-in';
import { encodeFields, exists, listStored, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';
import { aCardFlag } from '#tests/factories/a-review-log';
import { aFlashcard } from '#tests/factories/a-lesson';

test('shows due cards for no read more, then what this device knows, statistics of it, and keeps options', async ({
  page,
}) => {
  test.slow();
  const { uid } = await signUp(page, 'Dora Due');
  const courseID = 'due-ferns';
  await withoutTriggers(async () => {
    await createDeck(courseID, 6);
    // No new card among them, which would come back within the day.
    await createSchedule(uid, courseID, { count: 4, due: 2, options: { newPerDay: 0 } });
    await createEnrollment(uid, courseID);
    await page.goto('/home');
    const before = await readsOf(page, '/home');
    const state: CardState = { ...newCardState(), stage: 2, reviewedAt: 1 };
    const states = new Map([1, 2].map((card) => [`${courseID}/card0000${card}`, state]));
    const forecasts = forecastsOf(states, Date.now(), clockOf([]));
    await writeDocument(userProgressPath(uid), { cardForecasts: forecasts });
    expect(await readsOf(page, '/home')).toBeLessThanOrEqual(before);
    await expect(page.getByRole('heading', { name: '2 flashcards due' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Review, 2 cards due' })).toBeVisible();
    await expectAccessible(page);
    await page.locator('.home-courses').getByRole('link', { name: '2 flashcards due' }).click();
    await page.waitForURL(/\/review$/);

    expect(await readsOf(page, `/courses/${courseID}`)).toBeLessThanOrEqual(3);
    await expect(page.getByText('2 due · 4 new')).toBeVisible();
    await page.getByRole('link', { name: 'Flashcards' }).click();
    await page.getByRole('button', { name: 'Start the review' }).press('Enter');
    for (const name of ['Show the answer', /^Good/, 'Show the answer', /^Good/])
      await page.getByRole('button', { name }).click();
    await page.getByRole('link', { name: 'My learning' }).first().click();
    // Functions rest: what this device knows.
    await expect(page.getByRole('heading', { name: 'Your courses' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /flashcards? due/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
    // What functions say later counts, whatever this device knew.
    const later = { [courseID]: { ...forecasts[courseID]!, due: [5], started: 5 } };
    await writeDocument(userProgressPath(uid), { cardForecasts: later });
    await expect(page.getByRole('heading', { name: '5 flashcards due' })).toBeVisible();
  });

  await page.getByRole('link', { name: 'Review, 5 cards due' }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByRole('img', { name: /Reviews per day\. 2 reviews/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByLabel('New cards a day').fill('7');
  await page.getByLabel('New cards a day').press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(async () => {
      const logs = await listStored(`users/${uid}/review_logs`);
      const entries = logs.flatMap(({ entries: text }) => readEntries('any', String(text)));
      return entries.flatMap(({ action }) =>
        action.kind === 'options' ? action.options.newPerDay : [],
      );
    })
    .toEqual([7]);
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('7');
});

test('shows a teacher the cards that learners reported, for one read each, until they are done', async ({
  page,
}) => {
  const courseID = 'ferns-reported';
  const flags = ['erin', 'max'].map((uid) => cardFlagPath(courseID, `${uid}_sori`));
  await withoutTriggers(async () => {
    await createCourse(courseID, encodeFields({ title: 'Ferns to mend', flashcardCount: 1 }));
    await writeDocument(flashcardPath(courseID, 'sori'), aFlashcard({ frontText: 'Where?' }));
    await signInAs(page, 'teacher1');
    const path = `/teach/courses/${courseID}/flashcards`;
    const row = page.locator('.card-row');
    await readsOf(page, path, row);
    const before = await readsOf(page, path, row);
    for (const [at, flag] of flags.entries())
      await writeDocument(flag, aCardFlag({ userID: ['erin', 'max'][at]!, cardID: 'sori' }));
    const reported = page.getByText('1 card was reported by learners');
    expect(await readsOf(page, path, reported)).toBeLessThanOrEqual(before + flags.length);
    await reported.click();
    await expect(page.getByText('Sori are below.')).toHaveCount(2);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Go to the card' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Front of card 1', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(reported).toHaveCount(0);
    await expect.poll(() => exists(flags[0]!)).toBe(false);
    await expect.poll(() => exists(flags[1]!)).toBe(false);
  });
});
