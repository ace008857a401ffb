import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/e2e/accessibility';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { number, text, writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test, xpOf } from '#tests/e2e/test';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 720 };

/** Expects accessibility at desktop and phone size. */
async function expectAccessibleEverywhere(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await page.setViewportSize(desktop);
}

/** Returns the selected text of a field. */
const selectionIn = (page: Page, label: string) =>
  page
    .getByLabel(label, { exact: true })
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );

/** Adds ledger entries directly, without a function. */
const addLines = (uid: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      writeAsAdmin(`user_progress/${uid}/xp_events/lesson:made-up-${i}`, {
        kind: text('lesson'),
        xp: number(10),
        day: text('2026-01-05'),
        // All at the same time, like badges and their causes: the id determines the order.
        earnedAt: { timestampValue: '2026-01-05T12:00:00Z' },
        courseID: text('ferns'),
        itemID: text(`made-up-${i}`),
        revision: number(0),
        subject: text(''),
        amount: number(60),
        reason: text(''),
      }),
    ),
  );

test('creates a badge as an admin, marks an error in place, and does not overwrite another admin’s change', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, 'admin1');
  await page.goto('/home');
  await page.getByRole('link', { name: 'Administration' }).click();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Badges' }).first().click();
  await expect(page.getByRole('link', { name: 'Seedling' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'New badge' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Early bird');
  await expect(page.getByLabel('ID', { exact: true })).toHaveValue('early-bird');
  const criteria = page.getByLabel('Criteria', { exact: true });
  await criteria.fill('complete_1_lesons');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Nobody could earn this.')).toBeVisible();
  await expect(criteria).toBeFocused();
  expect(await selectionIn(page, 'Criteria')).toBe('ons');
  await expect(page.locator('mark')).toHaveText('ons');
  await expectAccessibleEverywhere(page);

  await criteria.fill('complete_1_lessons');
  await expect(page.getByText('Complete 1 lesson', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'See who qualifies now' }).click();
  await expect(page.getByText(/^\d+ of the \d+ learners qualif/)).toBeVisible(coldStart);
  await page.getByText('How to write criteria').click();
  await page.getByRole('button', { name: 'reach_level_5' }).click();
  await expect(criteria).toHaveValue('complete_1_lessons and reach_level_5');
  await expect.poll(() => selectionIn(page, 'Criteria')).toBe('5');
  // Nobody has reached this level: the badge must not affect learners of other tests.
  await page.keyboard.type('99');
  await page.getByRole('button', { name: 'See who qualifies now' }).click();
  await expect(page.getByText(/^0 of the \d+ learners qualify now/)).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Learners who qualify get it')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/badges\/early-bird$/);

  const learner = await browser.newPage();
  await signInAs(learner, 'student3');
  await learner.goto('/badges');
  await expect(learner.getByText('Early bird')).toBeVisible();
  await learner.goto('/admin/badges/early-bird');
  await expect(learner.getByRole('heading', { name: 'You do not have access' })).toBeVisible();
  await learner.context().close();

  await page.getByLabel('Description', { exact: true }).fill('For those who begin.');
  await writeAsAdmin('badges/early-bird', { name: text('Early owl') });
  await expect(page.getByText('Somebody else has changed this badge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByLabel('Description', { exact: true })).toHaveValue('For those who begin.');
  await page.getByRole('button', { name: 'Use their version' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Early owl');
  await expect(page.getByLabel('Description', { exact: true })).toHaveValue('');

  await page.getByRole('button', { name: 'Delete badge' }).click();
  await expect(page.getByText('Learners who have it keep it')).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Young tree' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Early owl' })).toHaveCount(0);
});

test('corrects XP and excuses a day as an admin, shows it to the learner and in the audit log', async ({
  page,
  browser,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  const reason = 'The quiz on ferns had a wrong key.';
  const learner = await browser.newPage();
  const { email, uid } = await signUp(learner, 'Lena Ledger');
  await learner.goto('/home');

  await signInAs(page, 'admin1');
  await page.goto('/admin/learners');
  await page.getByLabel('Email address').fill('nobody-at-all');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('Nobody has')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Email address').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { name: 'Lena Ledger' })).toBeVisible();
  await expect(page.getByText('No XP has been earned yet.')).toBeVisible();

  const correction = page.locator('details', { hasText: 'Correct XP' });
  await correction.locator('summary').click();
  await correction.getByLabel('XP to add or remove').fill('-1');
  await correction.getByRole('button', { name: 'Correct…' }).click();
  await expect(correction.getByText('The learner has less XP than that.')).toBeVisible();
  await expect(correction.getByText('Enter a reason.')).toBeVisible();
  await correction.getByLabel('XP to add or remove').fill('120');
  await correction.getByLabel('Reason').fill(reason);
  await correction.getByRole('button', { name: 'Correct…' }).click();
  await expect(page.getByText('0 XP → 120 XP')).toBeVisible();
  await expect(page.getByText('Level 1 → level 2')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Apply correction' }).click();
  await expect(page.getByText('There is no connection.')).toBeVisible();
  await page.context().setOffline(false);
  await correction.getByRole('button', { name: 'Correct…' }).click();
  await page.getByRole('button', { name: 'Apply correction' }).click();
  await expect(page.getByText('Done. The learner now has 120 XP.')).toBeVisible(coldStart);
  await expect(xpOf(learner)).toHaveText('120 XP');
  await learner.goto('/progress');
  await expect(learner.getByText(reason).first()).toBeVisible();
  const ledger = page.getByRole('region', { name: 'XP ledger' });
  await expect(ledger.getByRole('listitem')).toContainText(['+120']);
  await expect(ledger.getByRole('listitem')).toContainText([reason]);
  await expect(ledger.getByRole('listitem')).toContainText(['Ada']);
  await expect(ledger.getByText('1 entry, adding up to exactly the 120 XP')).toBeVisible();

  const excuse = page.locator('details', { hasText: 'Excuse a missed day' });
  await excuse.locator('summary').click();
  await excuse.getByLabel('Missed day').fill('2020-01-01');
  await excuse.getByLabel('Reason').fill('Was ill.');
  await excuse.getByRole('button', { name: 'Excuse…' }).click();
  await expect(excuse.getByText('Choose a day within the past 60 days')).toBeVisible();
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await excuse.getByLabel('Missed day').fill(twoDaysAgo);
  await excuse.getByRole('button', { name: 'Excuse…' }).click();
  await expect(page.getByText('Streak: 0 → 0')).toBeVisible();
  await page.getByRole('button', { name: 'Excuse this day' }).click();
  await expect(page.getByText('Done. The streak is now 0 days.')).toBeVisible(coldStart);
  await expectAccessibleEverywhere(page);

  // Entries without a cause: they are paginated, and the wrong sum is reported.
  await addLines(uid, 30);
  const older = ledger.getByRole('button', { name: 'Show older entries' });
  await older.click();
  await expect(ledger.getByRole('listitem')).toHaveCount(31);
  await expect(older).toHaveCount(0);
  await expect(
    ledger.getByText('The entries add up to 420 XP, but the learner has 120.'),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Audit log' }).click();
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(entries.nth(0)).toContainText('Was ill.');
  await expect(entries.nth(1)).toContainText(`120 XP added · Lena${reason}Ada`);
  await expectAccessible(page);

  await learner.goto('/admin');
  await expect(learner.getByRole('heading', { name: 'You do not have access' })).toBeVisible();
  await expect(learner.getByRole('navigation', { name: 'Administration' })).toHaveCount(0);
  await learner.context().close();
});
