import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SignInForm } from '#web/features/account/components/sign-in-form';
import { expectAccessible, render } from '#web/testing/render';

const email = page.getByLabelText('Email');
const signIn = page.getByRole('button', { name: 'Sign in' });

it('shows errors beside their fields, focuses the first, and keeps the input', async () => {
  await render(<SignInForm />, 'account');
  await email.fill('student1');
  await signIn.click();
  await expect.element(email).toHaveFocus();
  await expect.element(email).toHaveAccessibleDescription('Enter a valid email address.');
  await expect.element(page.getByLabelText('Password')).toBeInvalid();
  await expect.element(email).toHaveValue('student1');
  await expectAccessible();
});

it('clears an error as soon as the field is corrected', async () => {
  await render(<SignInForm />, 'account');
  await signIn.click();
  await expect.element(email).toBeInvalid();
  await userEvent.type(email, 'student1@trellis.test');
  await expect.element(email).toBeValid();
});
