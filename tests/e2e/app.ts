import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { emulatorEnvironment } from '#scripts/emulators';
import { demoPassword } from '#seed/school/accounts';
import { meterPort } from '#tests/e2e/addresses';

/** Where Firestore's SDK looks whether there is a network at all, once one of its requests has failed. */
const networkProbe = '//www.google.com/images/';
/** What it says of a machine that is too busy; the page has to cope, and the test to wait. */
const slowMachine = /didn't respond within 10 seconds/;

/** What a page said that it should not have: an error in the console, a script that threw, a breach of the CSP. */
const complaints = (page: Page): string[] => {
  const heard: string[] = [];
  page.on('console', (message) => {
    const isOfSDK =
      message.location().url.includes(networkProbe) || slowMachine.test(message.text());
    if (message.type() === 'error' && !isOfSDK) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
};

/** What browser and SDK complain of while a test has taken the network away. */
export const noNetwork = /ERR_INTERNET_DISCONNECTED|Could not reach Cloud Firestore/;

/** Where a page is and the beginning of what it says. */
const lookOf = async (page: Page): Promise<string> => {
  const text = await page.locator('main').innerText({ timeout: 2000 }).catch(String);
  return `${page.url()}: ${text.replace(/\s+/g, ' ').slice(0, 400)}`;
};

/** A test whose page must stay silent, but for refusals and failures that the test itself brings about. */
export const test = base.extend<{ silence: { allow: (pattern: RegExp) => void } }>({
  silence: [
    async ({ page }, use, info) => {
      const allowed: RegExp[] = [];
      const heard = complaints(page);
      await use({ allow: (pattern) => allowed.push(pattern) });
      if (info.status !== info.expectedStatus) console.log(await lookOf(page), heard);
      expect(heard.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs a demo account in with one click. */
export async function signInAs(page: Page, uid: string) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(`${uid}@trellis.test`);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Welcome back/ })).toBeVisible();
}

let newcomers = 0;

/** Signs a new learner up and returns their address. */
export async function signUp(page: Page, name: string): Promise<string> {
  const email = `newcomer-${process.pid}-${Date.now()}-${newcomers++}@trellis.test`;
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('link', { name: 'Skip for now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Welcome back/ })).toBeVisible();
  // The first event after the emulators' start waits for the functions to be loaded.
  await expect(page.getByRole('heading', { name: 'Level 1' })).toBeVisible({ timeout: 30_000 });
  return email;
}

/** The id of an account, by its address. */
export async function uidOf(email: string): Promise<string> {
  const { FIREBASE_AUTH_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = emulatorEnvironment;
  const address = `http://${host}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:lookup`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: [email] }),
  });
  const { users } = await response.json();
  return users[0].localId;
}

/** The XP that the header shows. */
export const xpOf = (page: Page) => page.locator('.xp-chip');

/** Document reads since this was last asked, once the page has come to rest. */
export async function takeReads(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  const response = await fetch(`http://127.0.0.1:${meterPort}/__reads`);
  return Number(await response.text());
}

/** Waits until a page reads nothing more; what functions make of a change comes in its own time. */
export const readsRest = (page: Page) => expect.poll(() => takeReads(page)).toBe(0);

/** While `happens` runs no page hears that what it was sent is all; the emulator may forget to say so. */
export async function deluded(happens: () => Promise<unknown>): Promise<void> {
  const turn = (what: 'on' | 'off') => fetch(`http://127.0.0.1:${meterPort}/__delude/${what}`);
  await turn('on');
  await happens().finally(() => turn('off'));
}

/** Writes a document as an administrator would, past the rules; `fields` in the JSON of the REST interface. */
export async function writeAsAdmin(path: string, fields: Record<string, unknown>) {
  const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = emulatorEnvironment;
  const mask = Object.keys(fields)
    .map((name) => `updateMask.fieldPaths=${name}`)
    .join('&');
  const address = `http://${host}/v1/projects/${project}/databases/(default)/documents/${path}?${mask}`;
  const response = await fetch(address, {
    method: 'PATCH',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/**
 * No breach of WCAG 2.2 A or AA that axe can find, and nothing wider than the screen; `coming`: while the page waits for
 * what it shows, and has no heading yet.
 */
export async function expectAccessible(page: Page, state: 'there' | 'coming' = 'there') {
  if (state === 'there') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What fades in or out is pale for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A heading that is a formula looks empty to this rule, which does not read MathML.
    .disableRules(['empty-table-header', ...(state === 'coming' ? ['page-has-heading-one'] : [])])
    .analyze();
  await page.emulateMedia({ reducedMotion: null });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
