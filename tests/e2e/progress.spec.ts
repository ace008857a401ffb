import { expectAccessible } from '#tests/e2e/accessibility';
import { takeReadCount } from '#tests/e2e/read-counts';
import { signInAs, signUp } from '#tests/e2e/sign-in';
import { expect, test, xpOf } from '#tests/e2e/test';

test('reaches a goal by completing a lesson, and explains each number', async ({ page }) => {
  await signUp(page, 'Gina Goals');
  await page.goto('/courses/typography-that-reads');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
  await page.goto('/home');
  await expect(page.getByRole('heading', { name: '0 days in a row' })).toBeVisible();
  await expect(page.getByText('Learn something today to start a streak.')).toBeVisible();

  await page.getByRole('button', { name: 'Set a goal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a goal' });
  await dialog.getByLabel('Lessons per week').fill('1');
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(dialog).toBeHidden();
  const goals = page.locator('#goals');
  await expect(goals.getByText('0 of 1 lesson this week.')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  const arrival = page.locator('.xp-toast');
  await expect(arrival).toContainText('+20 XP', { timeout: 30_000 });
  await expect(arrival).toContainText('+10 XP: lesson completed');
  await expect(arrival).toContainText('+10 XP: badge First leaf');
  await expect(arrival).toContainText('1 day in a row');
  await expect(arrival).toContainText('Goal reached: 1 lesson a week');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'My learning' }).click();
  await expect(page.getByRole('heading', { name: '1 day in a row' })).toBeVisible();
  await expect(goals.getByText(/Reached! The next week starts on Monday/)).toBeVisible();
  await goals.getByRole('button', { name: 'Remove: 1 lesson a week' }).click();
  await expect(goals.getByText('A goal of your own keeps you going.')).toBeVisible();

  await xpOf(page).click();
  const history = page.locator('.ledger-lines').first();
  await expect(history).toContainText(
    /\+10 XP: first completion of .*How the eye reads.*, in .*Typography that reads/,
  );
  await expect(history).toContainText(/\+10 XP: badge .*First leaf/);
  await expect(page.getByText('That is everything.')).toBeVisible();
  await expectAccessible(page);

  // The state on loading is not announced.
  await page.reload();
  await expect(page.getByText('That is everything.')).toBeVisible();
  await expect(arrival).toBeEmpty();
});

test.describe('on a small dark screen', () => {
  test.use({ viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
  test('opens charts on request, explains a skill, and reads only the entries and titles of the history', async ({
    page,
  }) => {
    await signInAs(page, 'student1');
    await page.goto('/home');
    await page.getByText('Your last six weeks and your skills').click();
    const calendar = page.getByRole('table', { name: 'Learning calendar' });
    await expect(calendar.getByRole('cell', { name: /Covered by a freeze/ })).toBeVisible();
    await expectAccessible(page);
    await takeReadCount(page);
    await page.getByRole('button', { name: /^Design/ }).click();
    await expect(page.getByText('Design for everyone').last()).toBeVisible();
    const enrollments = await takeReadCount(page);
    expect(enrollments).toBeGreaterThan(0);
    expect(enrollments).toBeLessThanOrEqual(8);

    // The numbers and the catalogue are cached; 25 entries, and once a day one read per course and the badges.
    await xpOf(page).click();
    const lines = page.locator('.ledger-lines li');
    await expect(lines).toHaveCount(25);
    await expect(page.getByText('first completion of a lesson', { exact: true })).toHaveCount(0);
    expect(await takeReadCount(page)).toBeLessThanOrEqual(25 + 5);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(page.getByText('That is everything.')).toBeVisible();
    const more = (await lines.count()) - 25;
    expect(await takeReadCount(page)).toBeLessThanOrEqual(more + 5);
    await expectAccessible(page);
    await page.goto('about:blank');
    await page.goto('/progress');
    await expect(lines).toHaveCount(25);
    // Titles are cached: the numbers, the entries, and one read each for person and catalogue.
    expect(await takeReadCount(page)).toBeLessThanOrEqual(25 + 3);
  });
});
