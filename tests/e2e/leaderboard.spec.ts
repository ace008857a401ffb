import { expect, expectAccessible, signInAs, takeReads, test, writeAsAdmin } from '#tests/e2e/app';
import { number, text } from '#tests/e2e/write-course';

/** The board of everyone as if a hundred others had more XP than anybody in the school, and some as much as some. */
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

test('a learner sees where they stand, moves up with a lesson done in another tab, and may leave', async ({
  page,
  context,
}) => {
  await signInAs(page, 'student6');
  const readsOf = async (path: string) => {
    await page.goto('about:blank');
    await takeReads(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Your place' })).toBeVisible();
    return takeReads(page);
  };
  const own = page.locator('tr[data-own]');
  const xpOfOwn = async () => Number(await own.locator('.board-xp').textContent());

  // The header reads the learner's own state; the board is one document more.
  expect(await readsOf('/leaderboard')).toBeLessThanOrEqual(2);
  await expect(own).toBeInViewport();
  const before = await xpOfOwn();
  await expectAccessible(page);

  const other = await context.newPage();
  await other.goto('/home');
  await other.locator('.home-courses a').first().click();
  await other.getByRole('link', { name: /^(Start|Continue)$/ }).click();
  await other.getByRole('button', { name: 'Complete the lesson' }).click();
  await expect(own.locator('.board-xp')).not.toHaveText(`${before}`, { timeout: 20_000 });
  expect(await xpOfOwn()).toBeGreaterThanOrEqual(before + 10);
  await other.close();

  await page.getByRole('link', { name: 'This week' }).click();
  await expect(page).toHaveURL(/board=week/);
  await expect(own).toBeInViewport();
  await expect(page.getByText(/This week ends on Monday/)).toBeVisible();
  await page.getByText('My courses').click();
  await page.locator('.board-list a').first().press('Enter');
  await expect(page).toHaveURL(/board=course/);
  await expect(page.getByRole('table')).toBeVisible();

  await crowd();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await readsOf('/leaderboard')).toBeLessThanOrEqual(2 + 10);
  await expect(own).toBeInViewport();
  await expect(own).toContainText('about 5,267');
  await expect(page.getByRole('row')).toHaveCount(1 + 100 + 1 + 11);
  await expectAccessible(page);

  await page.goto('/settings');
  await page.getByLabel('Another name on leaderboards').fill('Night Owl');
  await page.getByLabel('Another name on leaderboards').press('Enter');
  await page.goto('/leaderboard');
  await expect(own).toContainText('Night Owl', { timeout: 20_000 });
  await page.goto('/settings');
  await page.getByLabel('Show me on leaderboards').click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/leaderboard');
  await expect(page.getByText('You have chosen not to be shown')).toBeVisible({ timeout: 20_000 });
  await expect(own).toHaveCount(0);
});
