import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { PlanForm } from '#web/features/commerce/components/plan-form';
import { PlanList } from '#web/features/commerce/components/plan-list';
import { expectAccessible, render } from '#web/testing/render';

const courses = [
  { id: 'ferns', name: 'How ferns grow' },
  { id: 'mosses', name: 'Mosses' },
];
const categories = [{ id: 'science', name: 'Science' }];
const texts = ['plan-editor', 'plans', 'studio', 'course', 'account', 'settings'] as const;
const everything: SubscriptionPlan = {
  ...{ name: 'Everything', description: '', amount: 1900, currency: 'USD', period: 'month' },
  ...{ trialDays: 0, graceDays: 3, features: ['Certificates'], isActive: true },
  ...{ scope: 'all', categoryIDs: [], courseIDs: [] },
};
const saved = () => vi.fn(async (..._: unknown[]) => {});

it('names what is wrong with a plan, and saves it once it is right', async () => {
  await page.viewport(360, 740);
  const save = saved();
  await render(<PlanForm planID="new" {...{ courses, categories, save }} />, ...texts);
  const create = page.getByRole('button', { name: 'Create plan' });
  const price = page.getByRole('textbox', { name: 'Price' });
  await create.click();
  await expect.element(page.getByText('Enter a name of at most')).toBeVisible();
  await expect.element(page.getByText('Enter an amount such as 0, 49 or 49.50.')).toBeVisible();
  await price.fill('0');
  await expect.element(page.getByText('A plan costs something.')).toBeVisible();
  await page.getByLabelText('Currency').selectOptions('JPY');
  await price.fill('19.50');
  await expect.element(page.getByText('This currency has no smaller unit.')).toBeVisible();
  await price.fill('1900');
  await page.getByLabelText('Name').fill('Botany');
  await page.getByLabelText('Free days').fill('91');
  await page.getByLabelText('What speaks for it').fill('Ferns\n\nFerns');
  await page.getByLabelText('Includes').selectOptions('courses');
  await create.click();
  await expect.element(page.getByText('Enter a whole number from 0 to 90.')).toBeVisible();
  await expect.element(page.getByText('Two lines are the same.')).toBeVisible();
  await expect.element(page.getByText('Choose at least one below.')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(save).not.toHaveBeenCalled();
  await page.getByLabelText('Free days').fill('7');
  await page.getByLabelText('What speaks for it').fill('Ferns\n\n Mosses ');
  await page.getByLabelText('How ferns grow').click();
  await page.getByLabelText('Offer this plan').click();
  await create.click();
  await expect
    .poll(() => save.mock.calls)
    .toEqual([
      [
        'new',
        null,
        {
          ...everything,
          ...{ name: 'Botany', amount: 1900, currency: 'JPY', trialDays: 7 },
          ...{ features: ['Ferns', 'Mosses'], scope: 'courses', courseIDs: ['ferns'] },
        },
      ],
    ]);
});

it('changes a plan, and keeps the form when somebody else has changed it', async () => {
  const conflict = Object.assign(new Error(), { code: 'conflict' });
  const save = vi.fn(() => Promise.reject(conflict));
  await render(
    <PlanForm planID="all" plan={everything} {...{ courses, categories, save }} />,
    ...texts,
  );
  await page.getByLabelText('Name').fill('All');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/nothing was saved/);
  await expect.element(page.getByLabelText('Name')).toHaveValue('All');
  expect(save).toHaveBeenCalledExactlyOnceWith('all', everything, { ...everything, name: 'All' });
});

it('keeps what a plan names though it is no longer offered', async () => {
  const save = saved();
  const plan: SubscriptionPlan = { ...everything, scope: 'courses', courseIDs: ['gone'] };
  await render(<PlanForm planID="all" {...{ plan, courses, categories, save }} />, ...texts);
  await expect.element(page.getByLabelText('No longer offered: gone')).toBeChecked();
  await page.getByLabelText('Mosses').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => save.mock.calls[0]?.[2])
    .toEqual({ ...plan, courseIDs: ['gone', 'mosses'] });
});

it('lists plans that are offered first, and says that there are none', async () => {
  const value = [
    { ...everything, id: 'old', name: 'Old', isActive: false },
    { ...everything, id: 'all' },
  ];
  await render(<PlanList plans={{ status: 'ready', value }} />, ...texts);
  const headings = () =>
    page
      .getByRole('heading')
      .elements()
      .map(({ textContent }) => textContent);
  await expect.poll(headings).toEqual(['Everything', 'Old']);
  await expect.element(page.getByRole('button', { name: 'Offer: Old' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Withdraw: Everything' })).toBeVisible();
  await expectAccessible();
  await render(<PlanList plans={{ status: 'ready', value: [] }} />, ...texts);
  await expect.element(page.getByText('There are no plans yet.')).toBeVisible();
});
