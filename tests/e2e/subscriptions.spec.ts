import { subscriptionPlanPath } from '@trellis/model/commerce/paths';
import { region } from '@trellis/model/region';
import { portOf, projectID } from '#scripts/emulators';
import { expectAccessible } from '#tests/e2e/accessibility';
import { readsOf, takeReadCount } from '#tests/e2e/read-counts';
import { coldStart, signUp } from '#tests/e2e/sign-in';
import { readStored, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { aPlan } from '#tests/factories/a-subscription';

const courseID = 'reading-a-balance-sheet';
const name = 'Books of a bakery';

const functions = `http://127.0.0.1:${portOf('functions')}/${projectID}/${region}`;
/** Lets functions start, which takes longer than the way that is measured here. */
const start = (names: string[]) =>
  Promise.all(names.map((one) => fetch(`${functions}/${one}`, { method: 'POST' })));

test.beforeAll(async () => {
  const plan = aPlan('byList', { name, courseIDs: [courseID], amount: 700 });
  await writeDocument(subscriptionPlanPath('bakery'), plan);
  await start(['paymentWebhook/test', 'checkSubscription', 'enrollBySubscription']);
});

test('opens an included course by a subscription, explains a failed renewal, and keeps it open after a cancellation', async ({
  page,
}) => {
  // Six functions start.
  test.slow();
  await page.setViewportSize({ width: 360, height: 800 });
  const { uid } = await signUp(page, 'Sol Subscriber');
  await page.goto(`/courses/${courseID}`);
  await page.getByText('Plans that include this course').click();
  await expect(page.getByText('$7.00 a year')).toBeVisible();
  await page.getByRole('link', { name: 'Compare the plans' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click(coldStart);
  const begun = Date.now();
  const first = page.getByRole('heading', { name: 'What is there and what is owed', level: 1 });
  await expect(first).toBeVisible(coldStart);
  expect(Date.now() - begun).toBeLessThan(5000);
  const record = await readStored(`enrollments/${uid}_${courseID}`);
  expect(record).toMatchObject({ status: 'active', source: 'subscription' });

  await page.goto('/subscriptions');
  await page.getByRole('button', { name: 'Invoices and payment' }).click();
  await page.getByRole('button', { name: 'Fail renewal' }).click(coldStart);
  await expect(page.getByText(/The last payment failed/)).toBeVisible(coldStart);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change how you pay' }).click();
  await page.getByRole('button', { name: 'Pay what is due' }).click();
  await page.getByRole('button', { name: 'Cancel the subscription' }).click(coldStart);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the' }).click();
  await expect(page.getByText(/Everything stays open until/)).toBeVisible(coldStart);

  await page.goto(`/courses/${courseID}`);
  await expect(page.getByText('Open to you by your plan.')).toBeVisible();
  await expectAccessible(page);
  // Not the free sample.
  await page
    .getByRole('link', { name: /Two numbers worth knowing/ })
    .first()
    .click();
  const second = page.getByRole('heading', { level: 1, name: 'Two numbers worth knowing' });
  await expect(second).toBeVisible();
});

test('costs 1 read for each plan, the catalogue, and 1 for each subscription; a course no plan before somebody asks', async ({
  page,
}) => {
  const cards = page.locator('.plan-card');
  const visitor = await readsOf(page, '/plans', cards.first());
  const plans = await cards.count();
  // The catalogue names the courses of a plan.
  expect(visitor).toBeLessThanOrEqual(plans + 1);
  await expectAccessible(page);

  await signUp(page, 'Nora Newcomer');
  const header = await readsOf(page, '/progress/nowhere');
  const show = page.getByRole('button', { name: 'Subscribe' }).first();
  expect(await readsOf(page, '/plans', show)).toBeLessThanOrEqual(header + plans + 1 + 1);
  const none = page.getByText('You have no subscription.');
  expect(await readsOf(page, '/subscriptions', none)).toBeLessThanOrEqual(header + 1);
  // The course, the enrolment, the latest order and the subscriptions.
  const buy = page.getByRole('button', { name: 'Buy for $19.00' });
  expect(await readsOf(page, `/courses/${courseID}`, buy)).toBeLessThanOrEqual(header + 4);
  await page.getByText('Plans that include this course').click();
  await expect(page.getByRole('link', { name: 'Compare the plans' })).toBeVisible();
  expect(await takeReadCount(page)).toBeLessThanOrEqual(plans + 1);
});
