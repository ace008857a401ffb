import {
  collection,
  doc,
  getDocFromServer,
  getDocsFromServer,
  limit,
  query,
  where,
} from 'firebase/firestore';
import type { DocumentSnapshot } from 'firebase/firestore';
import { id } from '@trellis/model/fields';
import { userPath, usernamePath } from '@trellis/model/paths';
import { username, usernameText } from '@trellis/model/profile';
import { usersByEmail } from '@trellis/model/queries';
import { user } from '@trellis/model/user';
import { safeDecode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** A person found by a search. */
export type Person = { uid: string; name: string; email: string };

/**
 * Returns everyone whose email address, username or user id matches exactly. At most three reads. Throws while
 * offline.
 */
export async function findPeople(text: string): Promise<Person[]> {
  const records = text.includes('@') ? await byEmail(text) : await byName(text);
  return records.flatMap((record) => {
    const found = safeDecode(user, record.data());
    return found.success
      ? [{ uid: record.id, name: found.data.fullName, email: found.data.email }]
      : [];
  });
}

async function byEmail(email: string): Promise<DocumentSnapshot[]> {
  const spec = usersByEmail(email.toLowerCase());
  const clauses = spec.where.map(([field, op, value]) => where(field, op, value));
  const all = collection(await firebaseFirestore(), spec.collection);
  const found = await getDocsFromServer(query(all, ...clauses, limit(spec.limit ?? 1)));
  return found.docs;
}

async function byName(name: string): Promise<DocumentSnapshot[]> {
  const db = await firebaseFirestore();
  const holder = usernameText.safeParse(name.replace(/^@/, '').toLowerCase());
  const held = holder.success
    ? await getDocFromServer(doc(db, usernamePath(holder.data)))
    : undefined;
  const owner = username.safeParse(held?.data());
  const ids = [...(owner.success ? [owner.data.userID] : []), name];
  const uids = [...new Set(ids)].filter((uid) => id.safeParse(uid).success);
  return Promise.all(uids.map((uid) => getDocFromServer(doc(db, userPath(uid)))));
}
