import { createEnrollment } from '#tests/e2e/create-quiz';
import { signUp } from '#tests/e2e/sign-in';
import { expect, test } from '#tests/e2e/test';
import { translatePage } from '#web/testing/translate-page';

const course = 'javascript-from-zero';
const lesson = `/courses/${course}/lessons/${course}-talk-to-the-machine`;
const quizCourse = 'physics-of-everyday-motion';
const quiz = `/courses/${quizCourse}/quizzes/${quizCourse}-quiz-motion-in-full`;

test('works on pages translated by the browser: search, lesson and quiz', async ({ page }) => {
  test.slow();
  const { uid } = await signUp(page, 'Tomas Translated');
  await createEnrollment(uid, course);
  await createEnrollment(uid, quizCourse);
  await page.addInitScript(`(${translatePage.toString()})()`);
  const isTranslated = () => expect(page.locator('main font font').nth(5)).toBeAttached();

  await page.goto('/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await isTranslated();

  await page.goto('/');
  const courses = page.locator('.course-card h2');
  await expect(courses.nth(5)).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search courses' });
  await expect(page.locator('search')).not.toHaveAttribute('inert');
  await search.pressSequentially('photosinth');
  await expect(courses).toHaveText(['How plants work']);
  await search.fill('zebra crossing');
  await expect(page.getByText('No courses match.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all courses' }).click();
  await expect(courses.nth(5)).toBeVisible();
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await expect(courses.nth(5)).toBeHidden();
  await isTranslated();

  await page.goto(lesson);
  await expect(page.locator('.hljs-number').first()).toBeVisible();
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(page.getByText('Completed', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await page.getByRole('link', { name: /^Next/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Names for values' })).toBeVisible();
  await isTranslated();

  await page.goto(quiz);
  await page.getByRole('button', { name: 'Start attempt 1' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('radio', { name: 'All on one page' }).check();
  const questions = page.locator('.question');
  await expect(questions).toHaveCount(10);
  for (const question of await questions.all()) {
    for (const choice of await question.locator('select').all())
      await choice.selectOption({ index: 1 });
    const order = question.locator('.quiz-order').getByRole('button', { name: /^Move down/ });
    if ((await order.count()) > 0) await order.first().click();
    const options = question.locator('input[type=radio], input[type=checkbox]');
    if ((await options.count()) > 0) await options.first().check();
    const fields = question.locator('input[type=text], input:not([type]), textarea');
    for (const field of await fields.all()) await field.pressSequentially('1,500 m');
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'All on one page' }).press('ArrowLeft');
  await expect(questions).toHaveCount(1);
  await page.getByRole('button', { name: 'Next' }).click();
  await isTranslated();
  await page.getByRole('button', { name: 'Submit' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await page.waitForURL(/\/attempts\/1$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
