import { expectAccessible } from '#tests/e2e/accessibility';
import { coldStart, signInAs, signUp, verifyAddress } from '#tests/e2e/sign-in';
import { expect, test } from '#tests/e2e/test';

test('leads from an invitation to the first lesson of the paid course on a phone', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const learning = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const learner = await learning.newPage();
  const { email, uid } = await signUp(learner, 'Ines Invited');
  await verifyAddress(uid);

  await signInAs(page, 'company_admin1');
  await page.goto('/companies/baobab');
  await page.getByLabel('Email addresses').fill(email);
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  const link = page.locator('code', { hasText: '/invitations/' });
  await expect(link).toBeVisible(coldStart);
  await expectAccessible(page);

  await learner.goto(new URL(await link.innerText()).pathname);
  await expect(learner.getByText('They see nothing else')).toBeVisible();
  await learner.getByRole('button', { name: 'Accept the invitation' }).click();
  await learner.getByRole('link', { name: 'Begin to learn' }).click(coldStart);
  // Not the free sample.
  await learner
    .getByRole('link', { name: /Two numbers worth knowing/ })
    .first()
    .click();
  const heading = learner.getByRole('heading', { level: 1, name: 'Two numbers worth knowing' });
  await expect(heading).toBeVisible();
  await learning.close();
});
