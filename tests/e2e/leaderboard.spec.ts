import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/e2e/accessibility';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { number, text, writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

/** Returns a board with a hundred entries above everybody in the school, some with equal XP. */
const crowd = () => {
  const top = Array.from({ length: 100 }, (_, index) => ({
    mapValue: {
      fields: {
        userId: text(`crowd-${index}`),
        userName: text(`Champion ${index + 1}`),
        isAlias: { booleanValue: true },
        score: number(99_999 - index),
      },
    },
  }));
  const numbers = (...values: number[]) => ({ arrayValue: { values: values.map(number) } });
  return writeAsAdmin('leaderboard_summary/everyone', {
    count: number(5300),
    top: { arrayValue: { values: top } },
    bounds: numbers(99_900, 600, 0),
    above: numbers(100, 5234, 5300),
  });
};

const boardReads = (page: Page) =>
  readsOf(page, '/leaderboard', page.getByRole('heading', { name: 'Your rank' }));

const ownRow = (page: Page) => page.locator('tr[data-own]');

test('shows a learner’s rank for one read, and updates it when a lesson is completed in another tab', async ({
  page,
  context,
}) => {
  await signInAs(page, 'student13');
  const own = ownRow(page);
  const xp = own.locator('.board-xp');
  // The header reads the learner's own state; the board is one more document.
  expect(await boardReads(page)).toBeLessThanOrEqual(2);
  await expect(own).toBeInViewport();
  const before = Number(await xp.textContent());
  await expectAccessible(page);

  const other = await context.newPage();
  await other.goto('/courses/javascript-from-zero/continue');
  await other.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(xp).not.toHaveText(`${before}`, { timeout: 20_000 });
  expect(Number(await xp.textContent())).toBeGreaterThanOrEqual(before + 10);
  await other.close();

  await page.getByRole('link', { name: 'This week' }).click();
  await expect(page).toHaveURL(/board=week/);
  await expect(own).toBeInViewport();
  await expect(page.getByText(/This week ends on Monday/)).toBeVisible();
  await page.getByText('My courses').click();
  await page.getByRole('link', { name: 'JavaScript from zero' }).press('Enter');
  await expect(page).toHaveURL(/board=course/);
  await expect(own).toBeInViewport();
});

test('shows a low-ranked learner with their neighbours, uses an alias, and hides them on opting out', async ({
  page,
}) => {
  // Two events of functions, in sequence.
  test.slow();
  await signInAs(page, 'student15');
  const own = ownRow(page);
  await crowd();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await boardReads(page)).toBeLessThanOrEqual(2 + 10);
  await expect(own).toBeInViewport();
  await expect(own).toContainText('about 5,268');
  // The header row, the top, a separator, the neighbours, the learner.
  expect(await page.getByRole('row').count()).toBeGreaterThanOrEqual(1 + 100 + 1 + 5 + 1);
  await expectAccessible(page);

  await page.goto('/settings');
  const alias = page.getByLabel('Leaderboard nickname');
  await alias.fill('Night Owl');
  await alias.press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/leaderboard');
  await expect(own).toContainText('Night Owl', { timeout: 20_000 });
  await page.goto('/settings');
  await page.getByLabel('Show me on leaderboards').click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/leaderboard');
  await expect(page.getByText('You have chosen not to appear')).toBeVisible({ timeout: 20_000 });
  await expect(own).toHaveCount(0);
});
