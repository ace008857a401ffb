import { expectAccessible } from '#tests/e2e/accessibility';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

test.use({ viewport: { width: 360, height: 800 } });

test('says what to do after a declined payment, and opens the lesson after one that succeeds', async ({
  page,
}) => {
  const { uid } = await signUp(page, 'Bea Buyer');
  await page.goto('/courses/reading-a-balance-sheet');
  const buy = page.getByRole('button', { name: 'Buy for $19.00' });
  await buy.click();
  await page.getByRole('button', { name: 'Decline' }).click(coldStart);
  await expect(page.getByText(/The payment was refused, and nothing was charged/)).toBeVisible(
    coldStart,
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the course' }).click();
  await expect(page.getByText(/The payment was refused/)).toBeVisible();
  await expectAccessible(page);
  await buy.click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  const begun = Date.now();
  await expect(
    page.getByRole('heading', { name: 'What is there and what is owed', level: 1 }),
  ).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(5000);
  const record = await readStored(`enrollments/${uid}_reading-a-balance-sheet`);
  expect(record).toMatchObject({ status: 'active', isPaid: true });
});

test('opens the course when the payment comes late, and closes it when the money is given back, in Arabic', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => localStorage.setItem('trellis.locale', 'ar'));
  await signUp(page, 'ليلى المتأخرة');
  await page.goto('/courses/reading-a-balance-sheet');
  await page.getByRole('button', { name: /^اشترِ مقابل/ }).click();
  await page.getByRole('button', { name: 'Pay late' }).click(coldStart);
  const lesson = page.getByRole('heading', { name: 'What is there and what is owed', level: 1 });
  // On a slow machine the payment arrives before the page.
  await expect(page.getByText(/أُغلقت صفحة الدفع/).or(lesson)).toBeVisible(coldStart);
  await expect(lesson).toBeVisible(coldStart);

  const office = await browser.newContext();
  const admin = await office.newPage();
  await signInAs(admin, 'admin1');
  await admin.goto('/admin/orders');
  // The latest order.
  await admin.getByRole('button', { name: 'Refund …' }).first().click();
  await admin.getByLabel(/^Reason/).fill('Asked for');
  await admin.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(admin.getByRole('dialog')).toBeHidden(coldStart);
  await office.close();

  await page.goto('/courses/reading-a-balance-sheet');
  await expect(page.getByText(/أُعيد المبلغ/)).toBeVisible(coldStart);
  await expect(page.getByRole('button', { name: /^اشترِ مقابل/ })).toBeVisible();
  await expectAccessible(page);
});
