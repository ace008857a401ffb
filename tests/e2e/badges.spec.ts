import { expectAccessible } from '#tests/e2e/accessibility';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { expect, test, xpOf } from '#tests/e2e/test';

test('updates XP, streak, badges, bell and leaderboard in one tab when a lesson is completed in another', async ({
  page,
  context,
}) => {
  test.slow();
  const { uid } = await signUp(page, 'Bella Badge');
  const other = await context.newPage();
  await other.goto('/badges');
  await expect(other.getByText(/You have earned 0 of \d+ badges\./)).toBeVisible();
  await page.goto('/courses/how-plants-work');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(other.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible(coldStart);

  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(other.locator('.xp-toast')).toContainText('1 day in a row', coldStart);
  await expect(other.getByText('You have just earned First leaf: +10 XP.')).toBeVisible();
  await expect(other.getByText(/You have earned 1 of \d+ badges\./)).toBeVisible();
  await expect(other.getByText('1 of 5 lessons')).toBeVisible();
  await expect(xpOf(other)).toHaveText('20 XP');
  await expect(other.getByRole('link', { name: 'Notifications, 2 unread' })).toBeVisible();

  await other.getByRole('button', { name: /^Earned/ }).click();
  await other.getByRole('link', { name: 'First leaf' }).click();
  const why = other.getByRole('dialog', { name: 'First leaf' });
  await expect(why.getByText(/^You earned it on .+, along with 10 XP\.$/)).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(other.getByText(/^Earned on /)).toBeVisible();

  // The public view: the entry on the leaderboard.
  await other.goto(`/people/${uid}`);
  const numbers = other.locator('.profile-progress');
  await expect(numbers).toHaveText('Level1XP20Badges1');
  await page.getByRole('link', { name: /^Next/ }).click();
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(numbers).toHaveText('Level1XP30Badges1');
  await expect(xpOf(other)).toHaveText('30 XP');
});

test('shows badges accessibly on a narrow dark screen, in Arabic and without images', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/ERR_FAILED/);
  await signInAs(page, 'student1');
  await page.goto('/badges');
  await expect(page.locator('.badge-card').first()).toBeVisible();
  await expectAccessible(page);

  await page.route('**/media/badges/**', (route) => route.abort());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => localStorage.setItem('trellis.locale', 'ar'));
  await page.goto('/badges#sapling');
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'غرسة' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.badge-card .icon-badge').first()).toBeVisible();
  await expectAccessible(page);

  // Stored as “Sapling”.
  await page.goto('/notifications');
  await expect(page.getByRole('link', { name: 'غرسة' })).toBeVisible();
});
