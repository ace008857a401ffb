import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createAttempt, createEnrollment, createQuiz, submitAttempt } from '#tests/e2e/create-quiz';
import { signInAs, signUp } from '#tests/e2e/sign-in';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('starts an attempt and shows its result', async ({ page, context, consoleErrors }) => {
  // The second of two tabs is rejected and continues with the attempt of the first.
  consoleErrors.allow(/403/);
  test.slow();
  const courseID = 'ferns-taken';
  const quizID = 'ferns-taken-quiz';
  await createQuiz(courseID, quizID, { description: 'About *ferns*.' });
  const { uid: userID } = await signUp(page, 'Fern Learner');
  await page.goto(`/courses/${courseID}`);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Spores and fronds' }).click();
  await expect(page.getByRole('definition').filter({ hasText: '30 min' })).toBeVisible();
  await expect(page.getByText('You have not taken this quiz yet.')).toBeVisible();
  await expectAccessible(page);

  // Two tabs at once start one attempt.
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Start attempt 1' }).click();
  }
  await expectAccessible(page);
  // Not with the mouse, which waits for animations: the second tab would then see that the first has started.
  const buttons = [page, other].map((tab) => tab.getByRole('button', { name: 'Start now' }));
  for (const button of buttons) await expect(button).toBeVisible();
  await Promise.all(buttons.map((button) => button.dispatchEvent('click')));
  for (const tab of [page, other]) await tab.waitForURL(/\/attempt$/);
  await other.close();

  await page.goto(`/courses/${courseID}/quizzes/${quizID}`);
  await expect(page.getByRole('heading', { name: 'Attempt in progress' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Resume attempt' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);

  // An attempt submitted elsewhere updates the open page.
  await page.getByRole('link', { name: 'Attempt 1' }).click();
  await submitAttempt({ userID, quizID, courseID, number: 1 }, { where: '1', seeds: 'true' });
  await expect(page.getByText('2 of 3 points.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('66%')).toBeVisible();
  await expect(page.getByText('70% needed to pass.')).toBeVisible();
  await expect(page.getByText('A quiz gives XP once you pass it.')).toBeVisible();
  await expect(page.getByText('2 attempts left')).toBeVisible();
  const [where, seeds] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)];
  await expect(where).toContainText('Incorrect');
  await expect(where).toContainText('Roots hold no spores.');
  await expect(seeds).toContainText('They grow from spores.');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Start attempt 2' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.waitForURL(/\/attempt$/);
  await submitAttempt({ userID, quizID, courseID, number: 2 }, { where: '0', seeds: 'true' });
  await page.goto(`/courses/${courseID}/quizzes/${quizID}/attempts/2`);
  await expect(page.getByText('+30 XP')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Spores and fronds' }).click();
  await expect(page.getByText('Your score, from your best attempt: 100% Passed')).toBeVisible();
  await page.getByRole('link', { name: 'All about ferns' }).click();
  await expect(page.locator('.outline-item[data-done]')).toContainText('Spores and fronds');
});

test('lets a teacher grant extra time and read the answers', async ({ page }) => {
  test.slow();
  const courseID = 'ferns-taught';
  const quizID = 'ferns-taught-quiz';
  const mine = { userID: 'student17', quizID, courseID, number: 1 };
  await createQuiz(courseID, quizID, { showAnswers: 'never' });
  await createEnrollment('student17', courseID, true);
  await createAttempt(mine);
  await submitAttempt(mine, { where: '0' });

  await signInAs(page, 'teacher1');
  await page.goto(`/courses/${courseID}/quizzes/${quizID}`);
  await expect(page.getByRole('button', { name: /Start/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Learners and extra time' }).click();
  const learner = page.locator('.learner-rows > li', { hasText: 'Quỳnh' });
  await expect(learner).toContainText('Requests extra time');
  await learner.locator('summary').click();
  await page.getByLabel('Extra minutes').fill('601');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Extra minutes')).toBeFocused();
  await expect(page.getByText('Enter a whole number from 0 to 600.')).toBeVisible();
  await page.getByLabel('Extra minutes').fill('15');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(learner).toContainText('+15 min');
  await expectAccessible(page);
  await learner.getByRole('link', { name: 'Attempt 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Attempt 1 by');
  await expect(page.getByText('1 of 3 points.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('article').nth(1)).toContainText('Not answered');
  await expectAccessible(page);

  await page.getByLabel(/Account of/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/');
  await signInAs(page, 'student17');
  await page.goto(`/courses/${courseID}/quizzes/${quizID}`);
  await expect(page.getByText('45 min (30 + 15 extra)')).toBeVisible();
  await page.getByRole('link', { name: 'Attempt 1' }).click();
  await expect(page.getByText('This quiz does not show correct answers.')).toBeVisible();
  await expect(page.getByText('Below the frond')).toBeVisible();
  await expect(page.getByText('Correct answer', { exact: true })).toHaveCount(0);
});

/** Expects that a quiz cannot be started, with a reason. */
async function expectClosed(page: Page, quizID: string, heading: string) {
  await page.goto(`/courses/ferns-waiting/quizzes/${quizID}`);
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(page.getByRole('button', { name: /Start/ })).toHaveCount(0);
  await expectAccessible(page);
}

test('explains why a quiz is closed: no access, not open yet, or past its closing date', async ({
  page,
}) => {
  const courseID = 'ferns-waiting';
  await withoutTriggers(async () => {
    await createQuiz(courseID, 'ferns-early', { opensAt: minutesFromNow(90) });
    await createQuiz(courseID, 'ferns-late', { closesAt: minutesFromNow(-1) });
  });
  await signInAs(page, 'student16');
  await expectClosed(page, 'ferns-early', 'This quiz is not available to you');
  await createEnrollment('student16', courseID);
  await expectClosed(page, 'ferns-early', 'Not open yet');
  await expect(page.getByText(/^Time to wait: 1 hr (29|30) min/)).toBeVisible();
  await expectClosed(page, 'ferns-late', 'This quiz has closed');
});

test('explains why there is no further attempt: none left, or a cooldown', async ({ page }) => {
  const courseID = 'ferns-waiting';
  const handedIn = { status: 'submitted', submittedAt: new Date() } as const;
  const had = { userID: 'student15', courseID, number: 1 };
  await withoutTriggers(async () => {
    await createQuiz(courseID, 'ferns-paused', { cooldown: 60 });
    await createQuiz(courseID, 'ferns-once', { maxAttempts: 1 });
  });
  await createEnrollment('student15', courseID);
  await createAttempt({ ...had, quizID: 'ferns-paused' }, handedIn);
  await createAttempt({ ...had, quizID: 'ferns-once' }, handedIn);
  await signInAs(page, 'student15');
  await expectClosed(page, 'ferns-paused', 'Wait before your next attempt');
  await expectClosed(page, 'ferns-once', 'No attempts left');
});

test('shows that a quiz is missing, denied, loading or unreachable', async ({
  page,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(/403|ERR_FAILED|Could not reach|permission/);
  const courseID = 'ferns-waiting';
  await createQuiz(courseID, 'ferns-open', {});
  await createEnrollment('student13', courseID);
  await signInAs(page, 'student13');
  const quizzes = `/courses/${courseID}/quizzes`;
  for (const [path, heading] of [
    ['no-such-quiz/attempt', 'This quiz is not available to you'],
    ['ferns-open/learners', 'You do not have access'],
    ['ferns-open/attempts/1', 'Not found'],
  ] as const) {
    await page.goto(`${quizzes}/${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page);
  }
  // Without an attempt it redirects to the quiz.
  await page.goto(`${quizzes}/ferns-open/attempt`);
  await page.waitForURL(/ferns-open$/);

  // Requests without a response.
  await page.route(/google\.firestore\.v1/, () => {});
  for (const path of ['ferns-slow', 'ferns-slow/attempt', 'ferns-slow/attempts/1']) {
    await page.goto(`${quizzes}/${path}`);
    await expect(page.getByRole('main').getByText('Loading')).toBeVisible();
    await expectAccessible(page, 'loading');
  }
  await page.unrouteAll();
  await page.route(/google\.firestore\.v1|^https:/, (route) => route.abort());
  await page.goto(`${quizzes}/ferns-unseen`);
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page);
  await page.unrouteAll();
  // The connection may recover before the button is clicked.
  const answer = page.getByRole('heading', { name: 'This quiz is not available to you' });
  await page.getByRole('button', { name: 'Try again' }).or(answer).click();
  await expect(answer).toBeVisible();
});
