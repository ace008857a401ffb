import { doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { userPath } from '@trellis/model/paths';
import { defaultSettings } from '@trellis/model/user';
import { firebaseFirestore } from '#web/firebase/firestore';
import { locale } from '#web/shared/i18n/locale';

/** Creates the person's record if there is none yet, as after signing up. */
export async function ensureUser(person: {
  uid: string;
  name: string;
  email: string;
}): Promise<void> {
  const record = doc(await firebaseFirestore(), userPath(person.uid));
  if ((await getDoc(record)).exists()) return;
  await setDoc(record, {
    email: person.email,
    fullName: person.name || person.email.split('@')[0],
    gender: null,
    nationality: null,
    role: 'student',
    schoolLevel: null,
    schoolName: null,
    specialNeeds: null,
    preferredLanguage: locale.get(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    settings: defaultSettings,
    isActive: true,
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });
}
