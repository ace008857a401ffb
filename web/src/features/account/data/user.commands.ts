import { updateProfile } from 'firebase/auth';
import {
  collection,
  doc,
  getDocs,
  query,
  serverTimestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { userPath } from '@trellis/model/paths';
import { enrollmentsOfLearner } from '@trellis/model/queries';
import type { User, UserSettings } from '@trellis/model/user';
import { wellFormed } from '@trellis/model/text/well-formed';
import { firebaseAuth } from '#web/firebase/auth';
import { firebaseFirestore } from '#web/firebase/firestore';
import { refreshSession } from '#web/firebase/watch-session';

/** The details of a person. */
export type PersonalDetails = Pick<
  User,
  | 'fullName'
  | 'gender'
  | 'nationality'
  | 'schoolLevel'
  | 'schoolName'
  | 'specialNeeds'
  | 'preferredLanguage'
>;

/** Changes some of a person's details. Settles when the server has confirmed. */
export async function saveDetails(uid: string, details: Partial<PersonalDetails>): Promise<void> {
  const { currentUser } = await firebaseAuth();
  const record = doc(await firebaseFirestore(), userPath(uid));
  await updateDoc(record, { ...wellFormed(details), updatedAt: serverTimestamp() });
  if (currentUser === null || !details.fullName) return;
  if (currentUser.displayName === details.fullName) return;
  await updateProfile(currentUser, { displayName: details.fullName });
  await refreshSession();
}

/** The settings that {@link saveClock} does not save. */
export type OtherSettings = Omit<UserSettings, 'dayStartHour' | 'restDays'>;

/** Changes some of a person's settings; merges with concurrent changes of other devices. */
export async function saveSettings(uid: string, changes: Partial<OtherSettings>): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  const fields = Object.entries(wellFormed(changes)).map(([name, value]) => [
    `settings.${name}`,
    value,
  ]);
  batch.update(doc(db, userPath(uid)), {
    ...Object.fromEntries(fields),
    updatedAt: serverTimestamp(),
  });
  if (changes.wantsExtraTime !== undefined) {
    const spec = enrollmentsOfLearner(uid, ['active', 'paused']);
    const clauses = spec.where.map(([field, op, value]) => where(field, op, value));
    const found = await getDocs(query(collection(db, spec.collection), ...clauses));
    const { wantsExtraTime } = changes;
    found.docs.forEach((enrollment) => batch.update(enrollment.ref, { wantsExtraTime }));
  }
  await batch.commit();
}
