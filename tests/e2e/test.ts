import { expect, test as base, type Page } from '@playwright/test';

/** Where Firestore's SDK looks whether there is a network at all, once one of its requests has failed. */
const networkProbe = '//www.google.com/images/';
/** What it says of a machine that is too busy; the page has to cope, and the test to wait. */
const slowMachine = /didn't respond within 10 seconds/;

/** Collects what a page should not have said: an error in the console, a script that threw, a breach of the CSP. */
const collectErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('console', (message) => {
    const isOfSDK =
      message.location().url.includes(networkProbe) || slowMachine.test(message.text());
    if (message.type() === 'error' && !isOfSDK) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
};

/** What browser and SDK complain of while a test has taken the network away. */
export const offlineErrors = /ERR_INTERNET_DISCONNECTED|Could not reach Cloud Firestore/;

/** Returns where a page is and the beginning of what it says. */
const describePage = async (page: Page): Promise<string> => {
  const text = await page.locator('main').innerText({ timeout: 2000 }).catch(String);
  return `${page.url()}: ${text.replace(/\s+/g, ' ').slice(0, 400)}`;
};

/** A test whose page must log no error, but for refusals and failures that the test itself brings about. */
export const test = base.extend<{ consoleErrors: { allow: (pattern: RegExp) => void } }>({
  consoleErrors: [
    async ({ page }, use, info) => {
      const allowed: RegExp[] = [];
      const errors = collectErrors(page);
      await use({ allow: (pattern) => allowed.push(pattern) });
      if (info.status !== info.expectedStatus) console.log(await describePage(page), errors);
      expect(errors.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Returns the XP that the header shows. */
export const xpOf = (page: Page) => page.locator('.xp-chip');
