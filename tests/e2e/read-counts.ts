import { expect, type Page } from '@playwright/test';
import { proxyPort } from '#tests/e2e/addresses';

const askProxy = (path: string) => fetch(`http://127.0.0.1:${proxyPort}/${path}`);

/** Returns the number of documents read since the last call, once the page has settled. */
export async function takeReadCount(page: Page): Promise<number> {
  await page.evaluate(
    () => new Promise<unknown>((done) => requestIdleCallback(done, { timeout: 5000 })),
  );
  return Number(await (await askProxy('__reads')).text());
}

/** Waits until a page reads nothing more, including the later effects of functions. */
export const expectNoMoreReads = (page: Page) => expect.poll(() => takeReadCount(page)).toBe(0);

/** Opens a page and returns how many documents it reads until `isShown` is visible. */
export async function readsOf(page: Page, path: string, shown = page.locator('h1').first()) {
  await page.goto('about:blank');
  await takeReadCount(page);
  await page.goto(path);
  await shown.waitFor();
  // The header of a signed-in user appears once Firebase has loaded.
  if (await page.evaluate(() => 'trellis.signed-in' in localStorage))
    await page.locator('.bell[data-count]').waitFor();
  return takeReadCount(page);
}

/**
 * Makes every snapshot stale while `action` runs, so that no page learns that it is up to date; the emulator may omit
 * that as well.
 */
export async function withStaleSnapshots(action: () => Promise<unknown>): Promise<void> {
  await askProxy('__stale/on');
  await action().finally(() => askProxy('__stale/off'));
}
