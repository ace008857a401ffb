import type { BrowserContext, Page } from '@playwright/test';
import { demoPassword } from '#seed/school/accounts';
import { expectAccessible } from '#tests/e2e/accessibility';
import { newAddress, password, signInAs, signInByForm, signUp } from '#tests/e2e/sign-in';
import { userPath } from '@trellis/model/paths';
import { withStaleSnapshots } from '#tests/e2e/read-counts';
import { readStored, writeAsAdmin, writeDocument } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';

const main = (page: Page) => page.getByRole('main');

/** Blocks external requests of the emulator's own pages. */
const closeNetwork = (context: BrowserContext) =>
  context.route(/^https:/, (route) => route.abort());

/** Opens the emailed link, which the demo shows on the page instead of sending it. */
const openEmailedLink = (page: Page) =>
  page.getByRole('link', { name: 'Open the link from the email' }).click();

/** Chooses an account in Google's window as the emulator shows it, and creates it if needed. */
async function chooseGoogle(page: Page, press: () => Promise<void>, email: string, name: string) {
  const opening = page.waitForEvent('popup');
  await press();
  const popup = await opening;
  await popup.getByText('Add new account').click();
  await popup.locator('#email-input').fill(email);
  await popup.locator('#display-name-input').fill(name);
  await popup.locator('#sign-in').click();
  await popup.waitForEvent('close');
}

test('guides a newcomer through preferences, email verification and a username', async ({
  page,
  browser,
}) => {
  test.slow();
  const email = newAddress();
  await page.goto('/sign-up?next=%2Fcourses%2Fhow-plants-work');
  await main(page).getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Enter your name.');
  await page.getByLabel('Name').fill('Wanda Welcome');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await main(page).getByRole('button', { name: 'Sign up' }).click();

  await expect(page.getByRole('heading', { name: 'Welcome, Wanda' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('School name').fill('The Orchard');
  await page.getByLabel('Extra large').check();
  await page.getByLabel(/OpenDyslexic/).check();
  await page.getByLabel('Reduce motion').check();
  await page.getByLabel('Extra time in quizzes').check();
  const html = page.locator('html');
  await expect(html).toHaveCSS('font-size', '22px');
  await expect(page.locator('body')).toHaveCSS('font-family', /^OpenDyslexic/);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page).toHaveURL(/\/courses\/how-plants-work$/);
  await page.reload();
  await expect(html).toHaveAttribute('data-motion', 'reduced');

  await page.goto('/profile');
  await expect(page.getByRole('heading', { name: 'Verify your email' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Resend email in/ })).toBeDisabled();
  await page.getByRole('button', { name: 'I have verified my email' }).click();
  await expect(page.getByText('Not verified yet.')).toBeVisible();
  await expectAccessible(page);
  await openEmailedLink(page);
  await expect(page.getByRole('heading', { name: 'Your email is verified' })).toBeVisible();

  await page.goto('/profile');
  const username = `wanda-${Date.now()}`.slice(0, 30);
  await writeAsAdmin('usernames/amina', { userID: { stringValue: 'student1' } });
  await page.getByLabel('Username').fill('amina');
  await expect(page.getByText('amina is taken.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose amina-learns' }).click();
  await expect(page.getByText('amina-learns is available.')).toBeVisible();
  await page.getByLabel('Username').fill('-');
  await page.getByLabel('Website').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Username')).toBeFocused();
  await expect(page.getByLabel('Website')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Website').fill('https://wanda.example/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('link', { name: 'View as others see it' }).click();
  await expect(page.getByText(`@${username}`)).toBeVisible();
  await expect(page.getByRole('link', { name: /wanda\.example/ })).toHaveAttribute(
    'rel',
    /nofollow/,
  );
  await expectAccessible(page);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInByForm(other, email);
  await expect(other.getByRole('heading', { name: 'Welcome back, Wanda' })).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('data-text-size', 'larger');
  await elsewhere.close();
});

test('signs up with Google, adds a password and disconnects Google', async ({ page, context }) => {
  await closeNetwork(context);
  const email = newAddress();
  await page.goto('/sign-in?next=%2Fsettings');
  const press = () => page.getByRole('button', { name: 'Continue with Google' }).click();

  await chooseGoogle(page, press, email, 'Gina Google');
  await expect(page.getByRole('heading', { name: 'Welcome, Gina' })).toBeVisible();
  await page.getByRole('link', { name: 'Skip for now' }).click();
  await expect(page.getByText('It is your only way to sign in')).toBeVisible();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();

  await page.locator('summary', { hasText: 'Add a password' }).click();
  await page.getByLabel('New password').fill(password);
  const set = page.getByRole('button', { name: 'Set password' });
  const confirming = page.waitForEvent('popup');
  await set.click();
  const popup = await confirming;
  await popup.locator('.js-reuse-account', { hasText: email }).click();
  await page.getByRole('button', { name: 'Disconnect Google' }).click();
  await expect(page.getByRole('button', { name: 'Connect Google' })).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await page.waitForURL('/');
  await signInByForm(page, email);
  await expect(page.getByRole('heading', { name: 'Welcome back, Gina' })).toBeVisible();
});

test('resets a forgotten password, changes the email address, and rejects a used link', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/400/);
  const { email } = await signUp(page, 'Fred Forgetful');
  await page.goto('/home');
  await page.getByLabel(/Account of/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/');

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Email').fill('nobody@trellis.test');
  await page.getByRole('button', { name: 'Send reset link' }).click();
  await expect(page.getByText('If there is an account for nobody@trellis.test')).toBeVisible();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send reset link' }).click();
  await expect(page.getByText(`If there is an account for ${email}`)).toBeVisible();
  await openEmailedLink(page);
  const used = page.url();
  await page.getByLabel('New password').fill('another good password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back, Fred' })).toBeVisible();
  await page.goto(used);
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/settings');
  await page.locator('summary', { hasText: 'Change email' }).click();
  const address = newAddress();
  await page.getByLabel('New email').fill(address);
  await page.getByRole('textbox', { name: 'Current password' }).fill('wrong');
  const ask = page.getByRole('button', { name: 'Change email' });
  await ask.click();
  await expect(page.getByRole('textbox', { name: 'Current password' })).toBeFocused();
  await expect(page.getByLabel('New email')).toHaveValue(address);
  await page.getByRole('textbox', { name: 'Current password' }).fill('another good password');
  await ask.click();
  await expect(page.getByText(`We sent an email to ${address}`)).toBeVisible();
  await openEmailedLink(page);
  await expect(page.getByRole('heading', { name: 'Your email has changed' })).toBeVisible();
  await signInByForm(page, address, 'another good password');
  await expect(page.getByRole('heading', { name: 'Welcome back, Fred' })).toBeVisible();
  await page.goto('/settings');
  await expect(main(page).getByText(address)).toBeVisible();
});

test('shows settings in Arabic, warns of pending writes on sign-out, and signs out other browsers', async ({
  page,
  browser,
  context,
  consoleErrors,
}) => {
  consoleErrors.allow(offlineErrors);
  await page.setViewportSize({ width: 320, height: 800 });
  await signInAs(page, 'student12');
  await page.goto('/settings');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('region', { name: 'Learning day' }).getByRole('button').click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await main(page).getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1, name: 'الإعدادات' })).toBeVisible();
  await expectAccessible(page);
  await main(page).getByRole('combobox', { name: 'اللغة' }).selectOption('en');

  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Captions on by default').click();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await main(page).getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Some of your work' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await context.setOffline(false);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInByForm(other, 'student12@trellis.test', demoPassword);
  await expect(other.getByRole('heading', { name: 'Welcome back, Liam' })).toBeVisible();
  // Only sessions that started in an earlier second are ended.
  await page.waitForTimeout(1100);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.waitForURL('/');
  await other.reload();
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await elsewhere.close();
});

test('saves clock settings once a minute, online or not, and keeps what was chosen too soon', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  consoleErrors.allow(/403|permission/i);
  const { uid } = await signUp(page, 'Tilda Timely');
  const changedAgo = (ms: number, more: object = {}) =>
    writeDocument(userPath(uid), { clockChangedAt: new Date(Date.now() - ms), ...more });
  const reloadChangedAgo = async (ms: number, schoolName: string) => {
    // In one write: the copy on the device is shown first, with an older time.
    await changedAgo(ms, { schoolName });
    await page.reload();
    await expect(page.getByLabel('School name')).toHaveValue(schoolName);
  };
  const stored = () => readStored(userPath(uid));
  await page.goto('/settings');
  const section = page.getByRole('region', { name: 'Learning day and streak' });
  const [zone, dayStart] = [section.getByLabel('Time zone'), section.getByLabel('Your day starts')];
  const save = section.getByRole('button', { name: 'Save' });
  const saved = section.getByText('Saved.');
  await zone.selectOption('Asia/Tokyo');
  await section.getByLabel('Friday').check();
  await save.click();
  await expect(saved).toBeVisible();
  const { clockChangedAt } = await stored();
  expect(clockChangedAt).toBeInstanceOf(Date);

  await dayStart.selectOption('0');
  await save.click();
  await expect(section.getByRole('alert')).toContainText('once a minute');
  await expect(dayStart).toHaveValue('0');
  await expectAccessible(page);
  expect(await stored()).toMatchObject({ clockChangedAt, settings: { dayStartHour: 4 } });

  await changedAgo(61_000);
  await expect(async () => {
    await save.click();
    await expect(saved).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect(await stored()).toMatchObject({ settings: { dayStartHour: 0, restDays: ['fri'] } });

  await reloadChangedAgo(61_000, 'Second School');
  await withStaleSnapshots(async () => {
    // As another device does, of which this page hears nothing.
    await changedAgo(1000);
    await dayStart.selectOption('5');
    await save.click();
    await expect(section.getByRole('alert')).toContainText('once a minute');
    await expect(dayStart).toHaveValue('5');
  });

  await reloadChangedAgo(61_000, 'Third School');
  await context.setOffline(true);
  await zone.selectOption('Asia/Seoul');
  await save.click();
  await expect(section.getByText('Saved on this device.')).toBeVisible();
  await dayStart.selectOption('6');
  await save.click();
  await expect(section.getByRole('alert')).toContainText('has not been sent yet');
  await expect(dayStart).toHaveValue('6');
  const details = page.getByRole('region', { name: 'About you' });
  await details.getByLabel('Full name').fill('Tilda Tardy');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByText('Saved on this device.')).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(stored, { timeout: 30_000 })
    .toMatchObject({ fullName: 'Tilda Tardy', timezone: 'Asia/Seoul' });
});
