import { expect, test as base, type Page } from '@playwright/test';

/** The address that Firestore's SDK requests to check the network, after a failed request. */
const networkProbe = '//www.google.com/images/';
/** Messages of an overloaded machine; the page must cope, and the test waits. */
const slowMachine = /didn't respond within 10 seconds/;
/** The page of a course that is not public is answered with 404, although its people see the course there. */
const courseItself = /\/courses\/[^/]+$/;

/** Collects unexpected output of a page: console errors, exceptions, CSP violations. */
const collectErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    const isOfSDK = url.includes(networkProbe) || slowMachine.test(message.text());
    const isOwnStatus = courseItself.test(url) && /status of 404/.test(message.text());
    if (message.type() === 'error' && !isOfSDK && !isOwnStatus)
      errors.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
};

/**
 * Messages of browser and SDK while a test is offline. A part of the page that was still loading is left out.
 */
export const offlineErrors =
  /ERR_INTERNET_DISCONNECTED|Could not reach Cloud Firestore|Unable to preload CSS|Failed to fetch dynamically/;

/** Returns a page's address and the beginning of its text. */
const describePage = async (page: Page): Promise<string> => {
  const text = await page.locator('main').innerText({ timeout: 2000 }).catch(String);
  return `${page.url()}: ${text.replace(/\s+/g, ' ').slice(0, 400)}`;
};

/** A test that fails if its page logs an error that is not allowed. */
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

/** Returns the XP in the header. */
export const xpOf = (page: Page) => page.locator('.xp-chip');
