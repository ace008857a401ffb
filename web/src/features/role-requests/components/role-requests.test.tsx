import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RoleRequest } from '@trellis/model/people/role-request';
import { AskForm } from '#web/features/role-requests/components/ask-form';
import { RequestState } from '#web/features/role-requests/components/ask-to-teach';
import { RequestList } from '#web/features/role-requests/components/open-requests';
import { expectAccessible, render } from '#web/testing/render';

const day = 86_400_000;
const long = 'Pteridophytologisches '.repeat(20).trim();
const arabic = 'أود أن أكتب دورة عن السراخس.';
const request = (changes: Partial<RoleRequest> = {}): RoleRequest => ({
  ...{ reason: long, status: 'open', note: '', askedAt: new Date(), decidedAt: null },
  decidedBy: null,
  ...changes,
});
const answered = (daysAgo: number, note = 'Not now.') =>
  request({ status: 'declined', note, decidedAt: new Date(Date.now() - daysAgo * day) });
const state = (asked: RoleRequest) => <RequestState request={asked} uid="liam" isVerified />;
const ask = page.getByRole('button', { name: 'Ask to become a teacher' });
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

it('refuses a reason that says too little or too much, and keeps it', async () => {
  await page.viewport(360, 740);
  await render(<AskForm uid="liam" isVerified />, 'settings', 'account');
  const reason = page.getByLabelText('What would you like to teach, and why?');
  await reason.fill('Because  ');
  await ask.click();
  await expect.element(page.getByText('Write at least 10 characters.')).toBeVisible();
  await expect.element(reason).toHaveFocus();
  await expectAccessible();
  await reason.fill('x'.repeat(501));
  await expect.element(page.getByText('501 of 500 characters')).toBeVisible();
  await ask.click();
  await expect.element(page.getByText('This is longer than 500 characters.')).toBeVisible();
  await expect.element(reason).toHaveValue('x'.repeat(501));
  fits();
});

it('says what is needed before somebody can ask', async () => {
  await render(<AskForm uid="liam" isVerified={false} />, 'settings', 'account');
  await expect.element(page.getByText('first show that your email address is yours')).toBeVisible();
  await expect.element(ask).not.toBeInTheDocument();
});

it('shows an open request, which can be withdrawn', async () => {
  await page.viewport(360, 740);
  await render(state(request()), 'settings', 'account');
  await expect.element(page.getByText(long)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Withdraw the request' })).toBeVisible();
  await expect.element(ask).not.toBeInTheDocument();
  await expectAccessible();
  fits();
});

it('lets somebody ask again a month after the answer, not before', async () => {
  await render(state(answered(29)), 'settings', 'account');
  await expect.element(page.getByText('Not now.')).toBeVisible();
  await expect.element(page.getByText('You can ask again from')).toBeVisible();
  await expect.element(ask).not.toBeInTheDocument();
});

it('shows the last answer above the form once somebody can ask again', async () => {
  await render(state(answered(31, arabic)), 'settings', 'account');
  await expect.element(page.getByText(arabic)).toBeVisible();
  await expect.element(ask).toBeVisible();
  await expect.element(page.getByText('You can ask again from')).not.toBeInTheDocument();
});

it('says that nobody waits for an answer', async () => {
  await render(<RequestList requests={[]} adminID="ada" />, 'admin');
  await expect.element(page.getByText('Nobody is waiting for an answer.')).toBeVisible();
});

it('asks before it grants a request, and for a note that is short enough before it declines', async () => {
  await page.viewport(360, 740);
  const requests = [
    { id: 'liam', ...request() },
    { id: 'otto', ...request({ reason: arabic }) },
  ];
  await render(<RequestList requests={requests} adminID="ada" />, 'admin');
  await expect.element(page.getByText(arabic)).toBeVisible();
  await expectAccessible();
  fits();
  await page.getByRole('button', { name: 'Make ⁨otto⁩ a teacher' }).click();
  await expect.element(page.getByText('They can then create courses')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Decline the request of ⁨liam⁩' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabelText('Your answer').fill('x'.repeat(501));
  await expect.element(dialog.getByRole('button', { name: 'Decline' })).toBeDisabled();
  await expect.element(page.getByText('This is longer than 500 characters.')).toBeVisible();
  await expectAccessible();
  await dialog.getByLabelText('Your answer').fill('');
  await expect.element(dialog.getByRole('button', { name: 'Decline' })).toBeEnabled();
});
