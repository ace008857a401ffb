import { doc, getDoc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { updateProfile, type User as Account } from 'firebase/auth';
import { userPath } from '@trellis/model/paths';
import { defaultSettings, user } from '@trellis/model/user';
import { cutText } from '@trellis/model/text/cut-text';
import { newcomerName } from '#web/features/account/data/newcomer-name';
import { signedUp } from '#web/features/account/data/sign-in.commands';
import { firebaseAuth } from '#web/firebase/auth';
import { safeDecode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { refreshSession } from '#web/firebase/watch-session';
import { locale } from '#web/shared/i18n/locale';
import { knownUser } from '#web/shared/known-user';
import { applyPreferences, preferences } from '#web/shared/preferences';
import { codeOf } from '#web/shared/use-command';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { deviceTimeZone } from '#web/shared/time-zones';

/**
 * What is known about a person who has signed in. `language` is their choice, if they have been here before.
 */
export type EnsuredUser = { isNew: boolean; language?: string };

/**
 * How often and at which intervals, in ms, to retry after `permission-denied`: tabs share a connection, which may
 * briefly use the previous account's token.
 */
const [attempts, pause] = [5, 1000];

/**
 * Sets up a signed-in person: creates their record if missing, applies their settings to this browser, and updates a
 * changed email address. Costs one read.
 */
export async function ensureUser(): Promise<EnsuredUser> {
  await signedUp();
  for (let left = attempts; ; left--) {
    try {
      return await readOrCreate();
    } catch (error) {
      if (left <= 1 || codeOf(error) !== 'permission-denied') throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}

async function readOrCreate(): Promise<EnsuredUser> {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return { isNew: false };
  const record = doc(await firebaseFirestore(), userPath(currentUser.uid));
  const found = await getDoc(record);
  if (!found.exists()) {
    const created = newUser(currentUser);
    if ((await sentOrQueued(setDoc(record, created))) === 'queued')
      throw new Error('Not sent yet.');
    // The name may be missing on the account if signing up was interrupted.
    if (!currentUser.displayName) {
      await updateProfile(currentUser, { displayName: created.fullName }).catch(() => {});
      await refreshSession().catch(() => {});
    }
    newcomerName.forget();
    knownUser.remember(currentUser.uid);
    return { isNew: true };
  }
  knownUser.remember(currentUser.uid);
  const known = safeDecode(user, found.data());
  if (!known.success) return { isNew: false };
  const { settings, email, isActive, preferredLanguage } = known.data;
  applyPreferences(settings);
  if (isActive && currentUser.email && currentUser.email !== email) {
    await updateDoc(record, { email: currentUser.email, updatedAt: serverTimestamp() });
  }
  return { isNew: false, language: preferredLanguage };
}

const newUser = ({ displayName, email }: Account) => ({
  email,
  fullName:
    cutText(displayName?.trim() || newcomerName.of(email) || '', 100) ||
    cutText(email?.split('@')[0] ?? '', 100),
  gender: null,
  nationality: null,
  role: 'student',
  schoolLevel: null,
  schoolName: null,
  specialNeeds: null,
  preferredLanguage: locale.get(),
  timezone: deviceTimeZone(),
  settings: { ...defaultSettings, ...preferences.get() },
  clockChangedAt: null,
  isActive: true,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
});
