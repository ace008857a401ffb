import type { Page } from '@playwright/test';
import { demoPassword } from '#seed/school/accounts';
import { expectAccessible } from '#tests/e2e/accessibility';
import { newAddress, password, signInAs, signInByForm, signInDemoByForm } from '#tests/e2e/sign-in';
import { writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test, xpOf } from '#tests/e2e/test';

const home = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `Welcome back, ${name}` });
const signInHeading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' });

/** Signs up a new learner by the form, up to the welcome page. */
async function submitSignUp(page: Page, name: string) {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(newAddress());
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
}

async function signOut(page: Page) {
  await page.locator('.shell-end .menu > summary').last().click();
  // The page is loaded again once local data is cleared, also where the address stays the same; a browser that ends
  // amid a navigation may hang.
  const reload = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await reload;
  await page.waitForURL('/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
}

test('synchronises the session across tabs on sign-out, sign-in and a change of account', async ({
  page,
  context,
}) => {
  test.slow();
  await signInDemoByForm(page, 'student1');
  const other = await context.newPage();
  await other.goto('/home');
  await expect(home(other, 'Amina')).toBeVisible();

  await signOut(page);
  await expect(signInHeading(other)).toBeVisible();
  await expect(other.getByText('Signing you in')).toBeHidden();

  // The other one sees the sign-in form, which leads back to its page.
  await signInDemoByForm(page, 'student2');
  await expect(home(other, 'Bruno')).toBeVisible();

  await signOut(other);
  await expect(signInHeading(page)).toBeVisible();
  await signInDemoByForm(other, 'student1');
  await expect(home(page, 'Amina')).toBeVisible();
  await expect(page.getByText('Bruno')).toBeHidden();
  await other.close();
});

test('signs in with storage blocked, and warns that the session will not last', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    IDBFactory.prototype.open = refuse;
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'));
    CacheStorage.prototype.delete = CacheStorage.prototype.open as never;
  });
  await page.goto('/sign-in');
  await expect(page.getByText('Your browser blocks cookies and site data')).toBeVisible();
  await signInDemoByForm(page, 'student1');
  await page.getByRole('link', { name: 'Courses' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await signOut(page);
});

test('signs up if the browser reports no time zone', async ({ page }) => {
  await page.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolvedOptions.call(this), timeZone: undefined as never };
    };
  });
  await submitSignUp(page, 'Zoe Zoneless');
  await expect(page.getByLabel('Time zone')).toHaveValue('UTC');
});

test('completes an interrupted sign-up without losing the name', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(offlineErrors);
  consoleErrors.allow(/net::ERR_|status of 400/);
  // The account is created, but the response is lost, and so is the later update of the name.
  await page.route(
    /accounts:signUp/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.route(/accounts:update/, (route) => route.abort());
  await submitSignUp(page, 'Cora Cutoff');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Cora' })).toBeVisible();
});

test('returns to the requested page after ensuring the user document', async ({ page }) => {
  await signInAs(page, 'student3');
  await page.evaluate(() => localStorage.removeItem('trellis.mine.known-user'));
  await page.goto('/progress?week=1');
  await expect(page).toHaveURL(/\/progress\?week=1$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('trusts the server’s clock, not the device’s', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/net::ERR_FAILED/);
  const week = async () => (await page.getByText(/This week ends on/).textContent()) ?? '';
  await signInAs(page, 'student1');
  await page.goto('/leaderboard?board=week');
  const end = await week();
  await page.evaluate(() => localStorage.removeItem('trellis.clock-offset'));
  await page.clock.setSystemTime(Date.now() + 30 * 86_400_000);
  await page.reload();
  await expect.poll(week).toBe(end);
  // The session is known from now on, without a request.
  await page.route(/icon\.svg\?/, (route) => route.abort());
  await page.reload();
  await expect.poll(week).toBe(end);
});

test('redirects a learner, a teacher and an administrator to their own home', async ({ page }) => {
  test.slow();
  const navigation = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  const title = (name: string) => page.getByRole('heading', { level: 1, name });

  await signInByForm(page, 'teacher2@trellis.test', demoPassword);
  await expect(title('Courses that you teach')).toBeVisible();
  await expect(page.locator('.bell[data-count]')).toBeVisible();
  await expect(navigation).toHaveText(['Teaching', 'Courses', 'My learning']);
  await expect(xpOf(page)).toHaveCount(0);
  const course = page.locator('.taught-courses > li', { hasText: 'JavaScript from zero' });
  await expect(course).toContainText(/Published.* learners? · 8 lessons · 2 quizzes/);
  await expectAccessible(page);
  await course
    .getByRole('link', { name: /^Learners of/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'Enrolled learners' })).toBeVisible();
  await page.goto('/admin');
  await expect(title('You do not have access')).toBeVisible();

  // A teacher who has also learned something has both homes.
  await writeAsAdmin('user_progress/teacher2', {
    lastActiveDate: { timestampValue: '2026-01-05T00:00:00Z' },
  });
  await expect(navigation).toHaveText(['Teaching', 'Courses', 'My learning', 'Leaderboard']);
  await expect(xpOf(page)).toBeVisible();
  await navigation.filter({ hasText: 'My learning' }).click();
  await expect(title('Welcome back')).toBeVisible();
  await signOut(page);

  await signInByForm(page, 'admin1@trellis.test', demoPassword);
  await expect(title('Administration')).toBeVisible();
  await expect(navigation).toHaveText(['Administration', 'Courses', 'My learning']);
  await page.goto('/teach');
  await expect(title('You do not have access')).toBeVisible();
  await expect(xpOf(page)).toHaveCount(0);
  await signOut(page);

  await signInDemoByForm(page, 'student1');
  await expect(page).toHaveURL(/\/home$/);
  await expect(navigation).toHaveText(['My learning', 'Courses', 'Leaderboard', /^Review/]);
});
