import type { Page } from '@playwright/test';
import { answerKeyPath, questionPath, quizPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { createEnrollment } from '#tests/e2e/create-quiz';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { encodeFields, exists, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';
import { anAnswerKey, aQuestion, aQuiz } from '#tests/factories/a-quiz';

const courseID = 'ferns-written';
const quizID = 'ferns-written-quiz';
const address = `/teach/courses/${courseID}/quizzes/${quizID}`;

/** Publishes a course whose quiz is a draft without questions. */
const createDraft = () =>
  withoutTriggers(async () => {
    const item = { id: quizID, kind: 'quiz', title: 'Ferns', minutes: 10, isPreview: false };
    const outline = [{ id: '', title: '', description: '', items: [item] }];
    await createCourse(courseID, encodeFields({ outline, title: 'All about ferns', quizCount: 1 }));
    await writeDocument(
      quizPath(quizID),
      aQuiz({ courseID, moduleID: null, title: 'Ferns', status: 'draft', description: '' }),
    );
  });

/** Writes three questions without the mouse, each saved by Ctrl+Enter, which begins the next. */
async function writeByKeyboard(page: Page) {
  const { keyboard } = page;
  const question = page.getByRole('textbox', { name: 'Question', exact: true });
  const chooseType = async (name: string) => {
    await keyboard.press('Shift+Tab');
    await expect(page.getByLabel('Type', { exact: true })).toBeFocused();
    await keyboard.type(name);
    await keyboard.press('Tab');
    await expect(question).toBeFocused();
  };
  await page.getByRole('button', { name: /^Multiple choice/ }).press('Enter');
  await expect(question).toBeFocused();
  await keyboard.type('Where do ferns keep their spores?');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('Below the frond');
  await keyboard.press('Enter');
  await keyboard.type('In the root');
  await expectAccessible(page);
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Question 2', exact: true })).toBeVisible();

  await expect(question).toBeFocused();
  await chooseType('Short');
  await keyboard.type('What is the leaf of a fern called?');
  await keyboard.press('Tab');
  await keyboard.type('frond');
  // A reload loses nothing that is not saved.
  await page.reload();
  await page.getByRole('button', { name: /What is the leaf/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Accepted answer 1' })).toHaveValue('frond');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Question 3', exact: true })).toBeVisible();

  await expect(question).toBeFocused();
  await chooseType('Fill');
  await keyboard.type('Ferns have ___ and no ___.');
  await page.getByLabel('Blank 1', { exact: true }).focus();
  await keyboard.type('spores');
  await page.getByLabel('Blank 2', { exact: true }).focus();
  await keyboard.type('seeds | flowers');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Question 4', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).press('Enter');
}

test('lets a teacher write a quiz by keyboard and publish it, and a learner take it', async ({
  page,
}) => {
  test.slow();
  await createDraft();
  await createEnrollment('student18', courseID);
  await signInAs(page, 'teacher1');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Write your first question' })).toBeVisible();
  await expectAccessible(page);
  await writeByKeyboard(page);
  await expect(page.locator('.question-row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await expect(page.getByText('New attempts use version')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('3 questions')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(/Account of/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/');
  await signInAs(page, 'student18');
  await page.goto(`/courses/${courseID}/quizzes/${quizID}`);
  await page.getByRole('button', { name: 'Start attempt 1' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('radio', { name: 'Below the frond' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your answer').fill('Frond');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Blank 1 of 2').fill('spores');
  await page.getByLabel('Blank 2 of 2').fill('roots');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('2.5 of 3 points.')).toBeVisible({ timeout: 30_000 });
});

test('reads a quiz, its questions and their keys once each, and deletes both together', async ({
  page,
}) => {
  const quiz = 'ferns-written-reads';
  await withoutTriggers(async () => {
    await createCourse('ferns-read', encodeFields({ title: 'Ferns to read' }));
    await writeDocument(
      quizPath(quiz),
      aQuiz({ courseID: 'ferns-read', moduleID: null, status: 'draft' }),
    );
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await writeDocument(questionPath(quiz, id), aQuestion({ order: index + 1 }));
      await writeDocument(answerKeyPath(quiz, id), anAnswerKey());
    }
  });
  await signInAs(page, 'teacher1');
  const path = `/teach/courses/ferns-read/quizzes/${quiz}`;
  const last = page.locator('.question-row').nth(2);
  await readsOf(page, path, last);
  // Without the shell's own reads, which another page of the studio has too.
  const shell = await readsOf(page, '/no-such-page');
  expect(await readsOf(page, path, last)).toBeLessThanOrEqual(shell + 1 + 3 + 3);

  await last.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(() => exists(questionPath(quiz, 'c'))).toBe(false);
  expect(await exists(answerKeyPath(quiz, 'c'))).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.question-row')).toHaveCount(3);
  await expect.poll(() => exists(answerKeyPath(quiz, 'c'))).toBe(true);
});
