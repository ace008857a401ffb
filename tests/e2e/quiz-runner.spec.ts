import type { Page, Request } from '@playwright/test';
import { attemptID, attemptPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createEnrollment, createQuiz } from '#tests/e2e/create-quiz';
import { expectNoMoreReads, takeReadCount } from '#tests/e2e/read-counts';
import { runFast } from '#tests/e2e/run-fast';
import { signInAs } from '#tests/e2e/sign-in';
import { storedAnswers, writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';

const courseID = 'physics-of-everyday-motion';
const quizID = 'physics-of-everyday-motion-quiz-motion-in-full';

/** Returns the stored answers of a learner's first attempt. */
const answersOf = (userID: string, quiz: string) => storedAnswers(attemptID(userID, quiz, 1));
const stored = async (userID: string, quiz: string) => Object.values(await answersOf(userID, quiz));

/** Returns the times of the page's writes to its attempt, in ms; the array grows. */
function attemptWrites(page: Page): number[] {
  const times: number[] = [];
  page.on('request', (request: Request) => {
    const sent = decodeURIComponent(request.postData() ?? '').match(
      /"update":\{"name":"[^"]*quiz_attempts/g,
    );
    sent?.forEach(() => times.push(Date.now()));
  });
  return times;
}

async function begin(page: Page, course: string, quiz: string) {
  await page.goto(`/courses/${course}/quizzes/${quiz}`);
  await page.getByRole('button', { name: 'Start attempt 1' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(page.getByRole('group', { name: /^Question 1 of/ })).toBeVisible();
}

/** Answers the current question by keyboard, starting from its heading. */
async function answerByKeyboard(page: Page) {
  const question = page.locator('.question');
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>(
      (before, key) => before.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );
  await page.locator('.question h2').focus();
  await press('Tab', 'Tab');
  if ((await question.locator('select').count()) > 0) {
    for (const select of await question.locator('select').all()) {
      await expect(select).toBeFocused();
      await press('ArrowDown', 'Tab');
    }
  } else if ((await question.locator('.quiz-order').count()) > 0) {
    const first = await question.locator('.quiz-order li .quiz-text').first().innerText();
    await press('Tab', 'Enter');
    await expect(question.getByRole('status')).toHaveText(/^Moved to 2 of/);
    await expect(question.locator('.quiz-order li').nth(1)).toContainText(first);
    // The focus has moved along with the item.
    await expect(page.getByRole('button', { name: `Move down ${first}` })).toBeFocused();
  } else if ((await question.locator('input[type=radio], input[type=checkbox]').count()) > 0) {
    await press('Space');
  } else if ((await question.locator('.quiz-gap').count()) > 0) {
    for (const word of ['two', 'four', 'square']) {
      await page.keyboard.type(word);
      await press('Tab');
    }
  } else if ((await question.locator('[inputmode=decimal]').count()) > 0) {
    await page.keyboard.type('1,500 m');
    await expect(question.getByRole('status')).toHaveText(/^Read as \D*1\.5 m\D*\. A single comma/);
  } else {
    await page.keyboard.type('a newton, typed at some length', { delay: 100 });
  }
}

test('answers every type of question by keyboard, across a reload and offline', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  const userID = 'student14';
  await createEnrollment(userID, courseID);
  await signInAs(page, userID);
  await page.goto(`/courses/${courseID}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const writes = attemptWrites(page);
  const begunAt = Date.now();
  await begin(page, courseID, quizID);
  await expect(page.getByRole('timer')).toContainText('20 minutes left');
  await expectAccessible(page);
  // A new attempt is read once more; the quiz is cached, its questions are one document, the course costs nothing.
  await expectNoMoreReads(page);
  await page.goto(`/courses/${courseID}/quizzes/${quizID}/attempt`);
  await expect(page.getByRole('group', { name: /^Question 1 of/ })).toBeVisible();
  expect(await takeReadCount(page)).toBeLessThanOrEqual(3);

  await page.getByRole('button', { name: 'Hide timer' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  for (let number = 1; number <= 5; number++) {
    await answerByKeyboard(page);
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Question ${number + 1} of 10` })).toBeFocused();
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await stored(userID, quizID)).toHaveLength(5);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Question 6 of 10' })).toBeVisible();
  await expect(page.getByText('5 of 10 answered')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);

  await context.setOffline(true);
  for (let number = 6; number <= 8; number++) {
    await answerByKeyboard(page);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await expect(page.locator('.run-saved')).toContainText('Saved on this device');
  await expectAccessible(page);
  expect(await stored(userID, quizID)).toHaveLength(5);
  await context.setOffline(false);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await stored(userID, quizID)).toHaveLength(8);

  await answerByKeyboard(page);
  await page.getByRole('button', { name: /^Flag for review/ }).click();
  await page.getByRole('radio', { name: 'All on one page' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('1 question is not fully answered.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Question 10, not answered' }).last().click();
  await expect(page.getByRole('heading', { name: 'Question 10 of 10' })).toBeFocused();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await page.waitForURL(/\/attempts\/1$/);
  expect(await stored(userID, quizID)).toHaveLength(9);
  // Fewer than one per two seconds of typing, apart from those that begin and submit.
  expect(writes.length).toBeGreaterThan(4);
  expect(writes.length).toBeLessThanOrEqual(2 + (Date.now() - begunAt) / 2000);
});

test('syncs one attempt between two devices, one with a wrong clock, until time is up', async ({
  page,
  browser,
}) => {
  test.slow();
  const userID = 'student19';
  const ferns = { course: 'ferns-run', quiz: 'ferns-run-quiz' };
  await createQuiz(ferns.course, ferns.quiz, {});
  await createEnrollment(userID, ferns.course);
  await signInAs(page, userID);
  await begin(page, ferns.course, ferns.quiz);
  await page.getByRole('radio', { name: 'All on one page' }).check();
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  // By the other device's clock, time was up before it opened the attempt.
  await other.addInitScript(runFast, 40 * 60_000);
  await signInAs(other, userID);
  await other.goto(page.url());
  await expect(other.getByRole('timer')).toContainText(/(29|30) minutes left/);
  await other.getByRole('radio', { name: 'All on one page' }).check();

  await page.getByRole('radio', { name: 'True' }).check();
  await expect(other.getByRole('radio', { name: 'True' })).toBeChecked();
  await other.getByRole('radio', { name: 'Below the frond' }).check();
  await other.getByRole('radio', { name: 'False' }).check();
  await expect(page.getByRole('radio', { name: 'False' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Below the frond' })).toBeChecked();
  await other.context().close();

  // The page learns that half a minute is left, and enters one more answer.
  const startedAt = new Date(Date.now() - 30 * 60_000 + 8000);
  await writeAsAdmin(attemptPath(userID, ferns.quiz, 1), {
    startedAt: { timestampValue: startedAt.toISOString() },
  });
  await expect(page.getByRole('timer')).toContainText(/[5-8] seconds left/);
  await page.getByRole('radio', { name: 'True' }).check();
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeFocused();
  await expect(page.getByText('Answers to 2 of 2 questions were saved')).toBeVisible();
  await expectAccessible(page);
  expect((await answersOf(userID, ferns.quiz)).seeds).toBe('true');
  await page.getByRole('link', { name: 'See result' }).click();
  await page.waitForURL(/\/attempts\/1$/);
  // An ended attempt does not open again.
  await page.goto(`/courses/${ferns.course}/quizzes/${ferns.quiz}/attempt`);
  await page.waitForURL(new RegExp(`${ferns.quiz}$`));
});

test('shows which answers were saved and which were late when a device slept past the deadline', async ({
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.allow(offlineErrors);
  consoleErrors.allow(/permission|Failed to load/i);
  const userID = 'student11';
  const ferns = { course: 'ferns-slept', quiz: 'ferns-slept-quiz' };
  await createQuiz(ferns.course, ferns.quiz, {});
  await createEnrollment(userID, ferns.course);
  await signInAs(page, userID);
  await begin(page, ferns.course, ferns.quiz);
  await page.getByRole('radio', { name: 'All on one page' }).check();
  await page.getByRole('radio', { name: 'False' }).check();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => stored(userID, ferns.quiz)).toEqual(['false']);
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'True' }).check();
  await expect(page.locator('.run-saved')).toContainText('Saved on this device');
  const startedAt = new Date(Date.now() - 45 * 60_000);
  await writeAsAdmin(attemptPath(userID, ferns.quiz, 1), {
    startedAt: { timestampValue: startedAt.toISOString() },
  });
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText('Answers to 1 of 2 questions were saved')).toBeVisible();
  await expect(page.getByText(/^The last change to question [12] came too late/)).toBeVisible();
  await expectAccessible(page);
  expect(await stored(userID, ferns.quiz)).toEqual(['false']);
});
