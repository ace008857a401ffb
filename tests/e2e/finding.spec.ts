import { expect, test } from '#tests/e2e/test';

test('finds a course by a prefix with a typo, and shares the search by its URL', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const courses = page.locator('.course-card h2');
  await expect(courses.nth(5)).toBeVisible();
  const all = await courses.count();
  const box = page.getByRole('searchbox', { name: 'Search courses' });
  await expect(page.locator('search')).not.toHaveAttribute('inert');

  await box.pressSequentially('photosinth');
  await expect(courses).toHaveText(['How plants work']);
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 course');
  await box.fill('السَّماء');
  await expect(courses).toHaveText(['مدخل إلى سماء الليل']);

  await box.fill('');
  await expect(courses).toHaveCount(all);
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await page.getByText('More filters').click();
  await page.getByLabel('Level').selectOption('beginner');
  const shown = await courses.allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all);

  const friend = await context.newPage();
  await friend.goto(page.url());
  await expect(friend.locator('.course-card h2')).toHaveText(shown);

  await box.fill('zebra crossing');
  await expect(page.getByText('No courses match.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all courses' }).click();
  await expect(courses).toHaveCount(all);
  await expect(box).toHaveValue('');
});
