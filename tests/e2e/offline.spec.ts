import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { root } from '#scripts/emulators';
import { webAddress } from '#tests/e2e/addresses';
import { expectAccessible } from '#tests/e2e/accessibility';
import { expectNoMoreReads, takeReadCount } from '#tests/e2e/read-counts';
import { coldStart, signUp } from '#tests/e2e/sign-in';
import { expect, test, xpOf } from '#tests/e2e/test';
import { launchOptions } from '#tests/e2e/launch-options';
import type { WeighedChunk } from '../../web/chunks.ts';

test.use({ serviceWorkers: 'allow' });

const lesson = (slug: string) => `/courses/how-plants-work/lessons/how-plants-work-${slug}`;
const notice = (page: Page) => page.locator('.shell-notices');

/** Waits until the service worker has cached the app and controls the page. */
async function workerServes(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens a browser with a persistent profile. */
const openBrowser = (offline = false) =>
  chromium.launchPersistentContext(test.info().outputPath('profile'), {
    ...launchOptions,
    baseURL: webAddress,
    locale: 'en-GB',
    offline,
  });

/** Returns the built file that contains a module. */
function chunkOf(module: string): string {
  const chunks: Record<string, WeighedChunk> = JSON.parse(
    readFileSync(`${root}/web/dist-emulator/.vite/chunks.json`, 'utf8'),
  );
  return Object.keys(chunks).find((file) => `web/src/${module}` in chunks[file]!.modules)!;
}

/** Kills the browser without a clean shutdown. */
async function crash(context: BrowserContext) {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ended = new Promise((done) => context.once('close', done));
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
  await ended;
}

test('completes lessons of a downloaded course offline, across tabs, a reload and a crash, and awards XP once', async ({
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(/./);
  let context = await openBrowser();
  let page = await context.newPage();
  await signUp(page, 'Olga Offline');
  await page.goto('/home');
  await workerServes(page);
  await page.goto('/courses/how-plants-work');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByText('Downloads 7 lessons')).toBeVisible();
  // Functions have seen the enrolment once they tell of it.
  await expect(page.locator('.bell[data-count="1"]')).toBeVisible(coldStart);
  await expectNoMoreReads(page);
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByText(/^Saved on this device on/)).toBeVisible();
  // A lesson, and the learner's progress in it.
  expect(await takeReadCount(page)).toBeLessThanOrEqual(2 * 7);

  await page.goto('/home');
  await expect(page.getByText('0 of 7 lessons').first()).toBeVisible();
  await context.setOffline(true);
  await expect(notice(page)).toHaveText(/^You are offline. Your changes are saved/);
  await page.reload();
  await expect(page.getByText('0 of 7 lessons').first()).toBeVisible();
  await page.goto(lesson('where-a-tree-comes-from'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where a tree comes from');
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(page.getByRole('main').getByText('Completed')).toBeVisible();
  await expect(notice(page)).toHaveText(/Your changes are saved on this device and wait/);
  await expectAccessible(page);

  const second = await context.newPage();
  await second.goto(lesson('where-a-tree-comes-from'));
  await expect(second.getByRole('main').getByText('Completed')).toBeVisible();
  await second.goto(lesson('inside-a-leaf'));
  await expect(second.locator('article img').first()).toHaveJSProperty('complete', true);
  expect(await second.locator('article img').first().evaluate(widthOf)).toBeGreaterThan(0);
  await second.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(second.getByRole('main').getByText('Completed')).toBeVisible();
  await second.getByRole('link', { name: 'My learning' }).click();
  await expect(second.getByText('2 of 7 lessons').first()).toBeVisible();

  await crash(context);
  context = await openBrowser(true);
  page = await context.newPage();
  for (const slug of ['where-a-tree-comes-from', 'inside-a-leaf']) {
    await page.goto(lesson(slug));
    await expect(page.getByRole('main').getByText('Completed')).toBeVisible();
  }
  await expect(notice(page)).toHaveText(/Your changes are saved on this device and wait/);
  await expect(xpOf(page)).toHaveText('0 XP');

  await context.setOffline(false);
  await expect(notice(page)).toHaveText('Back online. Everything is synced.');
  await expect(xpOf(page)).toHaveText('30 XP');
  await page.goto('/home');
  await expect(page.getByText('2 of 7 lessons').first()).toBeVisible();
  await expect(xpOf(page)).toHaveText('30 XP');
  await context.close();
});

const widthOf = (image: Element) => (image instanceof HTMLImageElement ? image.naturalWidth : 0);

test('shows cached pages offline, explains what is missing, and loads the rest once online', async ({
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.allow(/ERR_|Could not reach Cloud Firestore/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
  await workerServes(page);
  await takeReadCount(page);
  await page.reload();
  // The service worker reads no documents itself.
  expect(await takeReadCount(page)).toBe(1);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
  await expect(notice(page)).toHaveText(/^You are offline. Pages you have opened before/);
  await page.getByRole('link', { name: 'How plants work' }).click();
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Language and theme').click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.getByRole('heading', { name: 'لا يوجد اتصال' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(notice(page)).toHaveText(/^لا يوجد اتصال/);
  await expectAccessible(page);

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
  await expect(notice(page)).toHaveText('عاد الاتصال.');
});

test('installs a new version on request, in every tab but one being typed in', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await workerServes(page);
  const [other, typing] = [await context.newPage(), await context.newPage()];
  for (const tab of [other, typing]) {
    await tab.goto('/sign-in');
    await tab.evaluate(() => Object.assign(window, { isOld: true }));
  }
  await typing.getByLabel('Email').fill('half an addr');

  const file = `${root}/web/dist-emulator/service-worker.js`;
  const before = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, `${before}\n// A new version.`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(notice(page)).toContainText('A new version is available.');
    await expect(notice(other)).toContainText('A new version is available.');
    await expectAccessible(page);
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload' }).click();
    await reloaded;
    await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
    await expect(notice(page)).toHaveText('');
    await expect.poll(() => other.evaluate(() => 'isOld' in window)).toBe(false);
    await expect(typing.getByLabel('Email')).toHaveValue('half an addr');
    await expect(notice(typing)).toContainText('A new version is available.');
  } finally {
    writeFileSync(file, before);
  }
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });
  test('reloads the page once when a newer version has removed a chunk', async ({
    page,
    consoleErrors,
  }) => {
    consoleErrors.allow(/404|dynamically imported module/);
    await page.goto('/');
    await page.getByRole('link', { name: 'How plants work' }).waitFor();
    let loads = 0;
    page.on('load', () => loads++);
    const chunk = `**/${chunkOf('routes/sign-in-page.tsx')}`;
    await page.route(chunk, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'This page crashed' })).toBeVisible();
    await expect(notice(page)).toContainText('A new version is available.');
    expect(loads).toBe(1);
    await page.unroute(chunk);
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('can be installed as an app', async () => {
  const context = await openBrowser();
  const page = await context.newPage();
  await page.goto('/');
  await workerServes(page);
  const client = await context.newCDPSession(page);
  expect(await client.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  const { errors, manifest } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest.startUrl).toBe(`${webAddress}/home`);
  for (const { url } of manifest.icons ?? []) {
    expect((await page.request.get(url)).ok()).toBe(true);
  }
  await page.getByLabel('Language and theme').click();
  await expect(page.getByRole('button', { name: 'Install the app' })).toBeVisible();
  await context.close();
});
