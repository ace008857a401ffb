import { notificationPath } from '@trellis/model/paths';
import { signUp } from '#tests/e2e/sign-in';
import { readStored, writeDocument } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';
import { aNotification } from '#tests/factories/a-notification';

/** Returns a date some days from now, as a date field expects it. */
const inDays = (days: number): string => {
  const date = new Date(Date.now() + days * 86_400_000);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

test('resumes the last lesson, shows what is due today, and marks all notifications read', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  const { uid } = await signUp(page, 'Hanna Home');
  await page.goto('/courses/typography-that-reads');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByLabel('I want to finish by').fill(inDays(2));
  await expect(page.getByText('2 lessons today keep you on track')).toBeVisible();
  await page.getByLabel('I want to finish by').fill('2020-01-01');
  await expect(page.getByText('Choose today or a later date.')).toBeVisible();

  await page.locator('.outline-item a[href*="/lessons/"]').nth(2).click();
  await page.getByRole('button', { name: 'Mark as complete' }).waitFor();
  const stopped = page.url();
  await page.getByRole('link', { name: 'My learning' }).click();
  await expect(page.getByText('2 lessons in Typography that reads')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Start|Continue)$/ })
    .click();
  await expect(page).toHaveURL(stopped);

  // More than a page of the list shows.
  const older = Array.from({ length: 34 }, (_, index) =>
    notificationPath(uid, `completed:old-${index}`),
  );
  await Promise.all(older.map((path) => writeDocument(path, aNotification('completed'))));
  await page.getByRole('link', { name: /^Notifications, \d+ unread$/ }).click();
  await expect(page.getByText('You have enrolled in Typography that reads.')).toBeVisible();
  const items = page.locator('.notifications > li');
  await expect(items).toHaveCount(30);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('35 notifications marked as read.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible();
  for (const path of older) expect((await readStored(path)).readAt).toBeInstanceOf(Date);
  await page.getByRole('button', { name: 'Show older ones' }).click();
  await expect(items).toHaveCount(35);
  await expect(page.locator('[data-unread]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Mark as unread' }).first().click();
  await expect(page.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible();
  consoleErrors.allow(offlineErrors);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('1 notification marked as read. There is no')).toBeVisible();
  await expect(page.locator('[data-unread]')).toHaveCount(0);
});
