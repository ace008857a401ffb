import { expect, type Page } from '@playwright/test';
import { userPath, userProgressPath } from '@trellis/model/paths';
import { emulatorEnvironment } from '#scripts/emulators';
import { demoPassword } from '#seed/school/accounts';
import { exists, writeDocument } from '#tests/e2e/stored-documents';
import { aUser } from '#tests/factories/a-user';

export const password = 'a long enough password';

/** How long the first event of a function may take, because the function has to load. */
export const coldStart = { timeout: 30_000 };

type Session = {
  localId: string;
  email: string;
  displayName?: string;
  idToken: string;
  refreshToken: string;
};

const authAddress = (path: string) =>
  `http://${emulatorEnvironment.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/${path}`;

/** Calls the Auth emulator, like the SDK or as an administrator. */
async function askAuth<T>(path: string, body: object, token?: 'owner'): Promise<T> {
  const response = await fetch(authAddress(path), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json() as Promise<T>;
}

/**
 * A page of the app's origin without the app, which would use the database; it requests no icon.
 */
const blank = '<!doctype html><link rel="icon" href="data:,">';

/** Stores a session where Firebase's SDK keeps it, like in a browser with a signed-in user. */
async function restoreSession(page: Page, session: Session) {
  await page.route('/blank', (route) => route.fulfill({ contentType: 'text/html', body: blank }));
  await page.goto('/blank');
  await page.evaluate(
    ({ localId, email, displayName, idToken, refreshToken }) =>
      new Promise<void>((done, fail) => {
        localStorage.setItem('trellis.signed-in', localId);
        localStorage.setItem('trellis.mine.known-user', localId);
        const store = 'firebaseLocalStorage';
        const opening = indexedDB.open('firebaseLocalStorageDb', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore(store, { keyPath: 'fbase_key' });
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(store, 'readwrite');
          writing.objectStore(store).put({
            fbase_key: 'firebase:authUser:demo:[DEFAULT]',
            value: {
              ...{ uid: localId, email, displayName },
              ...{ emailVerified: false, isAnonymous: false, providerData: [] },
              stsTokenManager: {
                refreshToken,
                accessToken: idToken,
                expirationTime: Date.now() + 3_600_000,
              },
            },
          });
          writing.onerror = () => fail(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    session,
  );
}

/** Signs in without the form, which has tests of its own. Open a page next. */
export async function signInWith(page: Page, email: string, secret = password) {
  const session = await askAuth<Session>('accounts:signInWithPassword?key=demo', {
    ...{ email, password: secret, returnSecureToken: true },
  });
  await restoreSession(page, session);
}

/** Signs in to a demo account without the form. Open a page next. */
export const signInAs = (page: Page, uid: string) =>
  signInWith(page, `${uid}@trellis.test`, demoPassword);

/** Verifies somebody's address, as the link in our email does. Load the page again next. */
export const verifyAddress = (localId: string) =>
  askAuth<object>(
    `projects/${emulatorEnvironment.GCLOUD_PROJECT}/accounts:update`,
    { localId, emailVerified: true },
    'owner',
  );

/** Signs in with the form. */
export async function signInByForm(page: Page, email: string, secret = password) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in to a demo account with the form and waits for the home page. */
export async function signInDemoByForm(page: Page, uid: string) {
  await signInByForm(page, `${uid}@trellis.test`, demoPassword);
  await expect(page.getByRole('heading', { level: 1, name: /Welcome back/ })).toBeVisible();
}

let newcomers = 0;
/** Returns an unused email address. */
export const newAddress = () => `newcomer-${process.pid}-${Date.now()}-${newcomers++}@trellis.test`;

/**
 * Creates a new learner like the form does, waits until functions have processed it, and signs in. Returns the address
 * and id. Open a page next.
 */
export async function signUp(
  page: Page,
  fullName: string,
): Promise<{ email: string; uid: string }> {
  const email = newAddress();
  const session = await askAuth<Session>('accounts:signUp?key=demo', {
    ...{ email, password, displayName: fullName, returnSecureToken: true },
  });
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  const now = new Date();
  const uid = session.localId;
  await writeDocument(
    userPath(uid),
    aUser({ email, fullName, timezone, createdAt: now, updatedAt: now }),
  );
  await Promise.all([
    expect.poll(() => exists(userProgressPath(uid)), { ...coldStart, intervals: [100] }).toBe(true),
    restoreSession(page, session),
  ]);
  return { email, uid };
}

/** Signs up a new learner with the form. Returns the address. */
export async function signUpByForm(page: Page, name: string): Promise<string> {
  const email = newAddress();
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('link', { name: 'Skip for now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Welcome back/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Level 1' })).toBeVisible(coldStart);
  return email;
}
