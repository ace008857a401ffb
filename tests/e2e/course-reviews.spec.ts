import { enrollment } from '@trellis/model/progress/enrollment';
import { coursePath, courseReviewPath, enrollmentPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { expectNoMoreReads, takeReadCount } from '#tests/e2e/read-counts';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { exists, readStored, text, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';
import { anEnrollment } from '#tests/factories/an-enrollment';

const courseID = 'reviewed-ferns';
const address = `/courses/${courseID}`;

test('lets a learner review a course, its teacher answer, and an admin remove what was reported', async ({
  page,
  browser,
}) => {
  // Four people, each with a page of their own.
  test.slow();
  const { uid } = await signUp(page, 'Rita Reviewer');
  await withoutTriggers(async () => {
    await createCourse(courseID, { title: text('Reviewed ferns') });
    await writeDocument(enrollmentPath(uid, courseID), {
      ...enrollment.parse(anEnrollment({ userID: uid, courseID })),
      progress: 40,
    });
  });

  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Show reviews' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expectNoMoreReads(page);
  await page.getByRole('link', { name: 'Show reviews' }).click();
  await expect(page.getByText('Nobody has reviewed this course yet.')).toBeVisible();
  // One's own, and the query that finds nothing.
  expect(await takeReadCount(page)).toBeLessThanOrEqual(2);
  await page.getByRole('radio', { name: '4 stars' }).check();
  await page.getByLabel('What would you tell others?').fill('Calm & clear.\n<b>More ferns!</b>');
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(page.getByText('<b>More ferns!</b>')).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(() => readStored(coursePath(courseID)), coldStart)
    .toMatchObject({ ratings: [0, 0, 0, 1, 0], ratingAverage: 4, ratingCount: 1 });
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('radio', { name: '5 stars' }).check();
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(page.getByText('edited')).toBeVisible();

  const teacher = await (await browser.newContext()).newPage();
  await signInAs(teacher, 'teacher1');
  await teacher.goto(`${address}#reviews`);
  await teacher.getByRole('button', { name: 'Answer Rita' }).click();
  await teacher.getByLabel('Your answer').fill('Thank you, Rita!');
  await teacher.getByRole('button', { name: 'Save answer' }).click();
  await expect(teacher.getByText('Thank you, Rita!')).toBeVisible();
  await expectAccessible(teacher);
  await teacher.getByRole('button', { name: 'Report the review of Rita' }).click();
  await teacher.getByLabel('What is wrong?').selectOption('Advertisement or spam');
  await teacher.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
  await expect(teacher.getByText('An administrator will look at it.')).toBeVisible(coldStart);
  await expectAccessible(teacher);
  await teacher.context().close();
  await page.goto('/notifications');
  await expect(
    page.getByRole('link', { name: 'The teachers answered your review of Reviewed ferns.' }),
  ).toBeVisible(coldStart);

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(visitor.getByText('★ 5 (1 review)')).toBeVisible();
  await expectNoMoreReads(visitor);
  await visitor.getByRole('link', { name: 'Show reviews' }).click();
  await expect(visitor.getByText('Thank you, Rita!')).toBeVisible();
  expect(await takeReadCount(visitor)).toBe(1);
  await visitor.getByRole('button', { name: '3 stars 0 reviews' }).click();
  await expect(visitor.getByText('There are no reviews with these stars.')).toBeVisible();
  await expectAccessible(visitor);
  await visitor.context().close();

  const admin = await (await browser.newContext()).newPage();
  await signInAs(admin, 'admin1');
  await admin.goto('/admin/reports');
  await expect(admin.getByText('<b>More ferns!</b>')).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Remove …' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove review' }).click();
  await expect(dialog.getByText('Give a reason.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('It sells ferns.');
  await dialog.getByRole('button', { name: 'Remove review' }).click();
  await expect(admin.getByText('Nothing is reported.')).toBeVisible(coldStart);
  expect(await exists(courseReviewPath(courseID, uid))).toBe(false);
  await admin.context().close();

  await page.goto('/notifications');
  await expect(
    page.getByRole('link', { name: 'Your review of Reviewed ferns was removed' }),
  ).toBeVisible();
  await expect(page.getByText('It sells ferns.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${address}#reviews`);
  await expect(page.getByText(/^Your review was removed; .* another one from/)).toBeVisible();
});
