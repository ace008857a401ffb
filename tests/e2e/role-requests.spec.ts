import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { coldStart, signInAs, signUp, verifyAddress } from '#tests/e2e/sign-in';
import { exists, readStored, text } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

test('asks to become a teacher, is granted it, and gives a course a slug that is free', async ({
  page,
  browser,
  consoleErrors,
}) => {
  test.slow();
  // Addresses of courses that do not exist are denied before their slug is looked up.
  consoleErrors.allow(/403/);
  const { uid } = await signUp(page, 'Tamar Teacher-to-be');
  await page.goto('/settings#teaching');
  await expect(page.getByText('first show that your email address is yours')).toBeVisible();
  await verifyAddress(uid);
  await page.reload();
  await page
    .getByLabel('What would you like to teach')
    .fill('Mosses: I have studied them for years.');
  await page.getByRole('button', { name: 'Ask to become a teacher' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw the request' })).toBeVisible();
  await expectAccessible(page);

  const admin = await (await browser.newContext()).newPage();
  await signInAs(admin, 'admin1');
  await admin.goto('/admin/requests');
  await expect(admin.getByText('I have studied them for years.')).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: /^Make .*Tamar.* a teacher$/ }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Make a teacher' }).click();
  await expect(admin.getByText('Nobody is waiting for an answer.')).toBeVisible();
  // The list shows the answer before the server has it.
  await expect
    .poll(() => readStored(`role_requests/${uid}`))
    .toMatchObject({ status: 'granted', decidedBy: 'admin1' });
  await admin.context().close();

  await page.goto('/notifications');
  await expect(page.getByText('You are a teacher now.')).toBeVisible(coldStart);
  await page.goto('/settings');
  await expect(page.getByRole('link', { name: 'Teaching' })).toBeVisible(coldStart);

  // Who has not learned yet has no streak, but a way to learn.
  await page.getByRole('link', { name: 'My learning' }).click();
  await expect(page.getByRole('heading', { name: 'Your courses' })).toBeVisible();
  await expect(page.getByText('in a row')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Level 1' })).toHaveCount(0);

  await page.goto('/teach/new');
  await page.getByLabel('Title').fill('How plants work');
  await page.getByLabel('Category').selectOption('Science');
  await page.getByRole('button', { name: 'Create the course' }).click();
  await expect(page).toHaveURL(/\/teach\/courses\/[A-Za-z0-9]{20}$/);
  const studio = new URL(page.url()).pathname;
  const courseID = studio.split('/').at(-1)!;
  const own = `how-plants-work-${courseID.slice(0, 8).toLowerCase()}`;
  expect(await readStored(`course_slugs/${own}`)).toEqual({ courseID });

  await page.goto(`${studio}/settings`);
  const slug = page.getByLabel('Short name');
  await slug.fill('how-plants-work');
  await expect(page.getByText('Choose a different one.')).toBeVisible();
  await page.getByLabel('Duration').fill('3 hours');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('nothing was saved yet')).toBeVisible();
  await expect(slug).toBeFocused();
  await expectAccessible(page);
  await slug.fill('plants-of-tamar');
  await expect(page.getByText('It is free.')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await readStored(`courses/${courseID}`)).toMatchObject({
    ...{ slug: 'plants-of-tamar', duration: '3 hours' },
  });
  expect(await readStored('course_slugs/plants-of-tamar')).toEqual({ courseID });
  expect(await exists(`course_slugs/${own}`)).toBe(false);

  // The function takes the slug of a course that came without; a visitor follows it.
  await createCourse('lichens-1', { title: text('Lichens'), slug: text('lichens-of-walls') });
  await expect.poll(() => exists('course_slugs/lichens-of-walls'), coldStart).toBe(true);
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/courses/lichens-of-walls');
  await expect(visitor.getByRole('heading', { name: 'Lichens' })).toBeVisible();
  await expect(visitor).toHaveURL(/\/courses\/lichens-1$/);
  await visitor.context().close();
});
