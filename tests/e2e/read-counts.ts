import { expect, type Page } from '@playwright/test';
import { proxyPort } from '#tests/e2e/addresses';

const askProxy = (path: string) => fetch(`http://127.0.0.1:${proxyPort}/${path}`);

/** Returns how many documents were read since this was last asked, once the page has come to rest. */
export async function takeReadCount(page: Page): Promise<number> {
  await page.evaluate(
    () => new Promise<unknown>((done) => requestIdleCallback(done, { timeout: 5000 })),
  );
  return Number(await (await askProxy('__reads')).text());
}

/** Waits until a page reads nothing more; what functions make of a change comes in its own time. */
export const expectNoMoreReads = (page: Page) => expect.poll(() => takeReadCount(page)).toBe(0);

/** Opens a page afresh and returns how many documents it reads until `isShown` is there. */
export async function readsOf(page: Page, path: string, shown = page.locator('h1').first()) {
  await page.goto('about:blank');
  await takeReadCount(page);
  await page.goto(path);
  await shown.waitFor();
  // The header of a member comes when Firebase has been loaded, which takes its time.
  if (await page.evaluate(() => 'trellis.signed-in' in localStorage))
    await page.locator('.bell[data-count]').waitFor();
  return takeReadCount(page);
}

/** Makes every snapshot stale while `action` runs: no page learns that what it was sent is all. The emulator may forget to say so. */
export async function withStaleSnapshots(action: () => Promise<unknown>): Promise<void> {
  await askProxy('__stale/on');
  await action().finally(() => askProxy('__stale/off'));
}
