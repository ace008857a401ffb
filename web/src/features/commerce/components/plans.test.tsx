import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { subscription, type Subscription } from '@trellis/model/commerce/subscription';
import { subscriptionStatusOf } from '@trellis/model/commerce/subscription-state';
import {
  ChangeCompanyPlan,
  ChangeSeats,
  SubscribeCompany,
} from '#web/features/commerce/components/company-subscriptions';
import EnterByPlan from '#web/features/commerce/components/enter-by-plan';
import { PlanLines } from '#web/features/commerce/components/including-plans';
import { PlanActions } from '#web/features/commerce/components/member-plans';
import { PlanGrid } from '#web/features/commerce/components/offered-plans';
import { SubscriptionList } from '#web/features/commerce/components/own-subscriptions';
import { SubscriptionView } from '#web/features/commerce/components/subscription-view';
import type { ListedPlan } from '#web/features/commerce/data/plan.queries';
import { setLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(5).trim();
const plan = (changes: Partial<ListedPlan> = {}): ListedPlan => ({
  ...{ id: 'all', name: 'Everything', description: 'All of it.', amount: 1900, currency: 'USD' },
  ...{ period: 'month', trialDays: 0, graceDays: 3, features: ['Certificates'], isActive: true },
  ...{ scope: 'all', categoryIDs: [], courseIDs: [] },
  ...changes,
});

const day = (n: number) => new Date(Date.now() + n * 86_400_000);
/** A subscription whose status follows from its state. */
const own = (changes: Partial<Subscription> = {}): Subscription & { id: string } => {
  const one = subscription.parse({
    ...{ userID: 'erin', companyID: null, seats: 1, planID: 'all', planName: long },
    ...{ amount: 1900, currency: 'USD', period: 'month', trialDays: 0, graceDays: 3 },
    ...{ provider: 'test', checkoutID: 'a', providerID: 'a', customerID: 'a' },
    ...{ checkoutUrl: 'https://pay.example/a', startedAt: day(-3), currentPeriodEnd: day(27) },
    ...{ status: 'active', createdAt: day(-3) },
    ...changes,
  });
  return { ...one, status: subscriptionStatusOf(one), id: 'mine' };
};

const notBegun = {
  ...{ providerID: null, customerID: null, startedAt: null, currentPeriodEnd: null },
};
const states: [string, Partial<Subscription>, RegExp, string[], string[]][] = [
  ['not paid', notBegun, /has not arrived yet/, [], ['Go on paying']],
  [
    'in its trial',
    { trialEndsAt: day(5), currentPeriodEnd: day(5) },
    /trial lasts until .*\$19\.00 a month/,
    ['Invoices and payment', 'Cancel the subscription'],
    ['Change the plan'],
  ],
  [
    'refunded',
    { refundedAt: day(-1) },
    /was given back, so the courses are closed/,
    ['Invoices and payment', 'Cancel the subscription'],
    ['Change the plan'],
  ],
  [
    'disputed and cancelled',
    { disputedAt: day(-1), cancelAtPeriodEnd: true },
    /asked back from the bank/,
    ['Keep the subscription', 'Invoices and payment'],
    ['Change the plan'],
  ],
  [
    'active',
    {},
    /next payment is on/,
    ['Invoices and payment', 'Cancel the subscription'],
    ['Change the plan'],
  ],
  [
    'past due, in its days of grace',
    { unpaidSince: day(-1), currentPeriodEnd: day(-1) },
    /stay open until .* Change how you pay before/,
    ['Change how you pay', 'Cancel the subscription'],
    ['Change the plan'],
  ],
  [
    'past due, after its days of grace',
    { unpaidSince: day(-9), currentPeriodEnd: day(-9) },
    /have been closed since/,
    ['Change how you pay', 'Cancel the subscription'],
    ['Change the plan'],
  ],
  [
    'cancelled',
    { cancelAtPeriodEnd: true },
    /stays open until .* change your mind/,
    ['Keep the subscription', 'Invoices and payment'],
    ['Change the plan'],
  ],
  ['over', { endedAt: day(-1) }, /It ended on/, ['Invoices and payment'], ['See the plans']],
  ['given up', { ...notBegun, endedAt: day(-1) }, /never began/, [], ['See the plans']],
];

it.each(states)(
  'says of a subscription that is %s what it means and what to do',
  async (_, changes, said, buttons, links) => {
    await page.viewport(360, 740);
    const heading = <h1>{long}</h1>;
    const subscribed = own(changes);
    await render(
      <SubscriptionView {...{ heading }} subscription={subscribed} />,
      'plans',
      'commerce',
      'course',
    );
    await expect.element(page.getByRole('status')).toHaveTextContent(said);
    const textOf = (role: 'button' | 'link') =>
      page
        .getByRole(role)
        .elements()
        .map(({ textContent }) => textContent);
    expect(textOf('button')).toEqual(buttons);
    expect(textOf('link')).toEqual(links);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
  },
);

const refused = (reason: string) =>
  vi.fn((..._: unknown[]) => Promise.reject(Object.assign(new Error(), { details: { reason } })));
const allowed = () => vi.fn(() => Promise.resolve({}));

it('cancels after asking, and says why that was refused', async () => {
  const act = { cancel: refused('notLive'), resume: allowed(), portal: allowed() };
  const heading = <h1>Everything</h1>;
  await render(
    <SubscriptionView {...{ heading, act }} subscription={own()} />,
    'plans',
    'commerce',
    'course',
  );
  await page.getByRole('button', { name: 'Cancel the subscription' }).click();
  await expect.element(page.getByText(/nothing more is charged/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(act.cancel).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Cancel the subscription' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/nothing was changed/);
  expect(act.cancel).toHaveBeenCalledExactlyOnceWith('mine');
});

it('takes a cancellation back', async () => {
  const act = { cancel: allowed(), resume: allowed(), portal: allowed() };
  const cancelled = own({ cancelAtPeriodEnd: true });
  const heading = <h1>Everything</h1>;
  await render(
    <SubscriptionView {...{ heading, act }} subscription={cancelled} />,
    'plans',
    'commerce',
    'course',
  );
  await page.getByRole('button', { name: 'Keep the subscription' }).click();
  await expect.poll(() => act.resume.mock.calls.length).toBe(1);
});

it('leads to the plans whoever has no subscription', async () => {
  await render(
    <SubscriptionList subscriptions={{ status: 'ready', value: [] }} />,
    'plans',
    'commerce',
  );
  await expect.element(page.getByText('You have no subscription.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'See the plans' })).toBeVisible();
});

const headings = () =>
  page
    .getByRole('heading')
    .elements()
    .map(({ textContent }) => textContent);

it('shows subscriptions that last before those that are over', async () => {
  const value = [
    { ...own({ endedAt: day(-1), planName: 'Old' }), id: 'old' },
    own({ planName: 'New' }),
  ];
  await render(
    <SubscriptionList subscriptions={{ status: 'ready', value }} />,
    'plans',
    'commerce',
    'course',
  );
  await expect.poll(() => headings()).toEqual(['New', 'Old']);
});

const plans = [
  plan(),
  plan({
    ...{ id: 'list', name: long, scope: 'courses', courseIDs: ['ferns', 'gone'], amount: 1900 },
    ...{ currency: 'JPY', period: 'year', trialDays: 7 },
  }),
  plan({ id: 'science', name: 'Science', scope: 'categories', categoryIDs: ['science', 'none'] }),
];
const names = {
  courses: new Map([['ferns', 'How ferns grow']]),
  categories: new Map([['science', 'Natural sciences']]),
};

it('shows plans side by side: price, trial, what they include, and the own one', async () => {
  await page.viewport(1280, 800);
  await render(
    <PlanGrid {...{ plans, names }} isOwn={({ id }) => id === 'all'}>
      {() => <button type="button">Subscribe</button>}
    </PlanGrid>,
    'plans',
    'course',
  );
  await expect.element(page.getByText('$19.00 a month').first()).toBeVisible();
  await expect.element(page.getByText('¥1,900 a year')).toBeVisible();
  await expect.element(page.getByText('The first 7 days are free.')).toBeVisible();
  await expect.element(page.getByText('Natural sciences')).toBeVisible();
  await expect.element(page.getByText('A category that is no longer used')).toBeVisible();
  expect(page.getByText('Your plan', { exact: true }).elements()).toHaveLength(1);
  await page.getByText('Includes 2 courses').click();
  await expect.element(page.getByRole('link', { name: 'How ferns grow' })).toBeVisible();
  await expect.element(page.getByText('One more is not published')).toBeVisible();
  const tops = [...document.querySelectorAll('.plan-card')].map(
    (card) => card.getBoundingClientRect().top,
  );
  expect(new Set(tops).size).toBe(1);
  await expectAccessible();
  await page.viewport(360, 740);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it.each([
  ['nothing yet', [], plan(), 'Subscribe'],
  ['nothing yet, for a plan with a trial', [], plan({ trialDays: 7 }), 'Try it for 7 days'],
  ['had a plan before', [own({ endedAt: day(-1) })], plan({ trialDays: 7 }), 'Subscribe'],
  ['another plan', [own()], plan({ id: 'other' }), 'Change to this plan'],
])('offers a member who has %s what can be done', async (_, subscriptions, one, name) => {
  await render(
    <PlanActions plan={one} subscriptions={subscriptions} courseID={null} />,
    'plans',
    'commerce',
  );
  await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
});

it('leads a member who has a plan to how it stands', async () => {
  await render(
    <PlanActions plan={plan()} subscriptions={[own()]} courseID={null} />,
    'plans',
    'commerce',
  );
  await expect.element(page.getByRole('link')).toHaveAttribute('href', '/subscriptions/mine');
  expect(page.getByRole('button').query()).toBeNull();
});

it('says before a change of plan what it costs', async () => {
  await render(
    <PlanActions
      plan={plan({ id: 'other', name: 'Botany' })}
      subscriptions={[own()]}
      courseID={null}
    />,
    'plans',
    'commerce',
    'course',
  );
  await page.getByRole('button', { name: 'Change to this plan' }).click();
  await expect.element(page.getByText(/you pay \$19\.00 a month instead/)).toBeVisible();
  await expectAccessible();
});

it('asks which of several subscriptions to change', async () => {
  const two = [own({ planName: 'Science' }), { ...own({ planName: 'Arts' }), id: 'arts' }];
  await render(
    <PlanActions plan={plan({ id: 'other' })} subscriptions={two} courseID={null} />,
    ...(['plans', 'commerce', 'course'] as const),
  );
  await page.getByRole('button', { name: 'Change to this plan' }).click();
  await expect.element(page.getByText(/instead of your plan .*Science/)).toBeVisible();
  await page.getByLabelText('Which subscription?').selectOptions('Arts');
  await expect.element(page.getByText(/instead of your plan .*Arts/)).toBeVisible();
  await expectAccessible();
});

it('lists the plans that include a course, or says that none does', async () => {
  await render(<PlanLines plans={plans} courseID="ferns" />, 'plans', 'course');
  await expect
    .element(page.getByRole('link', { name: 'Compare the plans' }))
    .toHaveAttribute('href', '/plans?course=ferns');
  await expectAccessible();
  await render(<PlanLines plans={[]} courseID="ferns" />, 'plans', 'course');
  await expect.element(page.getByText('No plan includes this course.')).toBeVisible();
});

it.each([
  ['notPublished', /not offered/],
  ['notIncluded', /does not include this course any more/],
  ['tooManyCourses', /as many courses/],
])('says why a plan does not open a course: %s', async (reason, text) => {
  const entered = vi.fn();
  await render(
    <EnterByPlan courseID="ferns" enroll={refused(reason)} onEntered={entered} />,
    'plans',
    'commerce',
  );
  await expect.element(page.getByRole('alert')).toHaveTextContent(text);
  expect(entered).not.toHaveBeenCalled();
  await expectAccessible();
});

it('lets a company subscribe for a number of seats, and says what is wrong with it', async () => {
  const subscribe = refused('tooManyCourses');
  await page.viewport(360, 740);
  await render(
    <SubscribeCompany plans={plans} companyID="acme" subscribe={subscribe} />,
    ...(['plans', 'commerce', 'course'] as const),
  );
  const go = page.getByRole('button', { name: 'Go to the checkout' });
  await page.getByLabelText('Plan', { exact: true }).selectOptions('list');
  await page.getByLabelText('Seats').fill('0');
  await go.click();
  await expect.element(page.getByText('Enter a whole number from 1 to 2,000.')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(subscribe).not.toHaveBeenCalled();
  await page.getByLabelText('Seats').fill('12');
  await go.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/more courses than a licence/);
  expect(subscribe).toHaveBeenCalledExactlyOnceWith('list', 'acme', 12);
});

it('changes the seats of a company once they are a number, and only if they differ', async () => {
  const change = vi.fn(async (..._: unknown[]) => ({ status: 'active' as const }));
  const seated = own({ companyID: 'acme', seats: 5 });
  await render(<ChangeSeats subscription={seated} change={change} />, 'plans', 'commerce');
  const go = page.getByRole('button', { name: 'Change the number of seats' });
  await go.click();
  await page.getByLabelText('Seats').fill('2001');
  await go.click();
  await expect.element(page.getByText('Enter a whole number from 1 to 2,000.')).toBeVisible();
  await expectAccessible();
  await page.getByLabelText('Seats').fill('8');
  await go.click();
  await expect.poll(() => change.mock.calls).toEqual([['mine', 8]]);
});

it('shows plans in Arabic', async () => {
  await setLocale('ar');
  try {
    await render(
      <PlanGrid plans={plans} names={names}>
        {() => null}
      </PlanGrid>,
      'plans',
      'course',
    );
    await expect.element(page.getByText(/في الشهر/).first()).toBeVisible();
    await expectAccessible();
  } finally {
    await setLocale('en');
  }
});

it('changes the plan of a company, and says that there is no other', async () => {
  const change = vi.fn(async (..._: unknown[]) => ({ status: 'active' as const }));
  const taken = own({ companyID: 'acme', seats: 5, planID: 'list' });
  await render(
    <ChangeCompanyPlan plans={plans} subscription={taken} change={change} />,
    ...(['plans', 'commerce', 'course'] as const),
  );
  await page.getByLabelText('Other plan').selectOptions('science');
  await expectAccessible();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect.poll(() => change.mock.calls).toEqual([['mine', 'science']]);
  await render(<ChangeCompanyPlan plans={[]} subscription={taken} />, 'plans');
  await expect.element(page.getByText('No other plan is offered.')).toBeVisible();
});
