import { expectAccessible } from '#tests/e2e/accessibility';
import { webAddress } from '#tests/e2e/addresses';
import { signInAs } from '#tests/e2e/sign-in';
import { expect, offlineErrors, test } from '#tests/e2e/test';

const course = '/courses/how-plants-work';

test('answers the link of a course with a title, a picture and structured data', async ({
  request,
}) => {
  const response = await request.get(course);
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({
    'cache-control': 'public, max-age=0, s-maxage=60',
    'x-frame-options': 'DENY',
  });
  const page = await response.text();
  expect(page).toContain('<title>How plants work · Trellis</title>');
  expect(page).toMatch(/<meta property="og:title" content="How plants work" \/>/);
  expect(page).toMatch(/<meta property="og:image" content="https:\/\/[^"]+" \/>/);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1];
  expect(JSON.parse(json ?? '{}')).toMatchObject({ '@type': 'Course', name: 'How plants work' });
  expect((await request.get('/sitemap.xml')).status()).toBe(200);
  expect((await request.get('/courses/no-such-course')).status()).toBe(404);
});

test('shows the catalogue and a course without a second round trip', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/v1/projects/**', async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
  await page.getByRole('searchbox').fill('photosynthesis');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 course');
  await page.goto(course);
  await expect(page.getByRole('link', { name: 'Sign up to enrol' })).toBeVisible();
  // The app has taken over.
  await page.getByRole('link', { name: 'Where a tree comes from' }).waitFor();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  expect(asked).toEqual([]);
});

test('moves nothing when the app takes over', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', course]) {
    await page.goto(path);
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'system');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(
      await page.evaluate(() => Reflect.get(Reflect.get(window, 'seen'), 'shift')),
    ).toBeLessThan(0.02);
  }
});

test('shows a member what is theirs, not what the link shows visitors', async ({ page }) => {
  await signInAs(page, 'student5');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Courses', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign up' })).toBeHidden();
  await page.goto(course);
  await expect(page.locator('.bell[data-count]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign up to enrol' })).toBeHidden();
});

test('can be read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: webAddress });
  const page = await context.newPage();
  await page.goto('/');
  // What is chosen before the app has started would be lost.
  await expect(page.locator('details.menu')).toHaveAttribute('inert', '');
  await page.getByRole('link', { name: 'How plants work' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
  await expect(page.getByText('Where a tree comes from')).toBeVisible();
  await page.goto('/courses/arabic-astronomy');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await context.close();
});

test('is accessible while the app starts', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/ERR_FAILED|dynamically imported module/);
  // The page stays as the server has rendered it.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(course);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
  await expectAccessible(page);
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('keeps what a link has shown for when the device is offline, but not as part of the app', async ({
    page,
    context,
    consoleErrors,
  }) => {
    consoleErrors.allow(offlineErrors);
    // What the device has not kept, such as the picture.
    consoleErrors.allow(/ERR_FAILED/);
    await page.goto(course);
    await expect(page.locator('#public-document')).toBeAttached();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
    await expect(page.locator('#public-document')).not.toBeAttached();
  });
});
