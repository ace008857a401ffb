import { doc, getDoc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import type { User as Account } from 'firebase/auth';
import { userPath } from '@trellis/model/paths';
import { defaultSettings, user } from '@trellis/model/user';
import { signedUp } from '#web/features/account/data/sign-in.commands';
import { firebaseAuth } from '#web/firebase/auth';
import { safeDecode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { locale } from '#web/shared/i18n/locale';
import { applyPreferences, preferences } from '#web/shared/preferences';

/** What is known of somebody who has just come in. `language` is the one they chose, if they have been here before. */
export type EnsuredUser = { isNew: boolean; language?: string };

/**
 * Receives somebody who has signed in: makes their record if there is none, puts their settings to use in this browser,
 * and lets the record follow a changed address. Costs one read.
 */
export async function ensureUser(): Promise<EnsuredUser> {
  await signedUp();
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return { isNew: false };
  const record = doc(await firebaseFirestore(), userPath(currentUser.uid));
  const found = await getDoc(record);
  if (!found.exists()) {
    await setDoc(record, newUser(currentUser));
    return { isNew: true };
  }
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
  fullName: displayName?.trim().slice(0, 100) || email?.split('@')[0]?.slice(0, 100),
  gender: null,
  nationality: null,
  role: 'student',
  schoolLevel: null,
  schoolName: null,
  specialNeeds: null,
  preferredLanguage: locale.get(),
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  settings: { ...defaultSettings, ...preferences.get() },
  isActive: true,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
});
