import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultOptions, type ReviewOptions } from '@trellis/model/cards/review-options';
import { OptionsForm } from '#web/features/card-options/components/options-form';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

let saved: ReviewOptions[] = [];
let outcome: 'done' | 'queued' = 'done';
beforeEach(async () => {
  await page.viewport(1280, 900);
  saved = [];
  outcome = 'done';
});

const open = (options = defaultOptions) =>
  render(
    <OptionsForm
      options={options}
      save={async (next) => {
        saved.push(next);
        return Promise.resolve(outcome);
      }}
    />,
    'card-stats',
    'account',
  );
const field = (name: string) => page.getByLabelText(name, { exact: true });

it('shows the options, and saves changed ones by keyboard', async () => {
  await open({ ...defaultOptions, retention: 0.85 });
  await expect.element(field('Desired retention, in percent')).toHaveValue(85);
  await field('Desired retention, in percent').fill('92');
  await field('Learning steps').fill('5m, 1h');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Saved.')).toBeVisible();
  expect(saved).toEqual([{ ...defaultOptions, retention: 0.92, learningSteps: ['5m', '1h'] }]);
  await expectAccessible();
});

it.each([
  ['Desired retention, in percent', '100', 'Enter a whole number from 70 to 99.'],
  ['New cards a day', '-1', 'Enter a whole number from 0 to 9999.'],
  ['Reviews a day, at most', '10000', 'Enter a whole number from 0 to 9999.'],
  ['Relearning steps', '10 minutes', /^Enter at most six steps/],
  ['Longest interval, in days', '0', 'Enter a whole number from 1 to 36500.'],
])('says what is wrong with %s, and keeps what was entered', async (name, text, message) => {
  await open();
  await field(name).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(field(name)).toHaveFocus();
  await expect.element(field(name)).toHaveDisplayValue(text);
  expect(saved).toEqual([]);
  await expectAccessible();
});

it('says that the options wait on this device while it is offline', async () => {
  outcome = 'queued';
  await open();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText(/^Saved on this device/)).toBeVisible();
});

it('says what a higher retention costs, and where the options apply', async () => {
  await open();
  await expect.element(page.getByText(/A higher share costs more work/)).toBeVisible();
  await expect.element(page.getByText(/all your courses and on all your devices/)).toBeVisible();
});

it('fits a phone in Arabic', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  await open();
  await expect.element(page.getByRole('button', { name: 'حفظ' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await chooseLocale('en');
});
