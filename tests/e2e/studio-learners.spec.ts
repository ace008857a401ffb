import { expectAccessible } from '#tests/e2e/accessibility';
import { expectNoMoreReads, readsOf } from '#tests/e2e/read-counts';
import { coldStart, signInAs } from '#tests/e2e/sign-in';
import { expect, test } from '#tests/e2e/test';

const learners = '/teach/courses/how-plants-work/learners';

test('shows a course’s learners; a message and an excuse reach one of them', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, 'teacher1');
  const names = page.getByRole('row').getByRole('link');
  // The first visit has the learners counted, which reads the new counts too.
  const isCounted = page.waitForResponse(
    (response) =>
      /refreshCourseStats/i.test(response.url()) && response.request().method() === 'POST',
    coldStart,
  );
  await page.goto(learners);
  await isCounted;
  await expect(names.first()).toBeVisible();
  await expectNoMoreReads(page);
  // The course, the counts, the header and each learner; other tests enrol in the course too.
  const reads = await readsOf(page, learners, names.first());
  expect(reads).toBeLessThanOrEqual(3 + (await names.count()));
  await expectAccessible(page);
  await page.getByLabel('Show').selectOption('Stalled');
  await expect(names).toHaveCount(2);
  await page.getByLabel('Search by name').fill('wan');
  await expect(names).toHaveText(['Wanjiru']);
  await names.click();

  await expect(page.getByRole('heading', { level: 1, name: 'Wanjiru' })).toBeVisible();
  await expectAccessible(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Write a message' }).click();
  await dialog.getByLabel('Message').fill('How do the leaves look?');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('The message was sent.')).toBeVisible(coldStart);
  await page.getByRole('button', { name: /^Excuse from .*Water uphill/ }).click();
  await dialog.getByLabel('Reason').fill('You know this.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Excuse' }).click();
  await expect(page.getByText('The learner is excused.')).toBeVisible(coldStart);
  await expect(page.getByText('Excused', { exact: true })).toBeVisible();
  const uid = new URL(page.url()).pathname.split('/').at(-1)!;
  // The course, the enrolment, the profile and the header; there is no attempt.
  const readsOfOne = await readsOf(
    page,
    `${learners}/${uid}`,
    page.getByText('Excused', { exact: true }),
  );
  expect(readsOfOne).toBeLessThanOrEqual(5);

  const context = await browser.newContext();
  const learner = await context.newPage();
  await signInAs(learner, uid);
  await learner.goto('/notifications');
  await expect(learner.getByText('How do the leaves look?')).toBeVisible();
  await expect(learner.getByText('You know this.')).toBeVisible();
  await expectAccessible(learner);
  const excused = learner
    .getByRole('listitem')
    .filter({ hasText: 'Water uphill' })
    .filter({ hasText: 'Excused' });
  await learner.goto('/courses/how-plants-work');
  await expect(excused.last()).toBeVisible();
  await expectAccessible(learner);
  await learner.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(learner.getByRole('button', { name: 'Mark as complete' })).toBeVisible();
  await expect(learner.getByRole('heading', { level: 1, name: /Water uphill/ })).toHaveCount(0);
  await expect(excused.last()).toBeVisible();
  await context.close();
});
