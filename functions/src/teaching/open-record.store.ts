import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { decode } from '#functions/firestore/decode';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';

/** What staff teach: a course or a program. */
type Taught = { title: string; teacherIDs: string[] };

/** Who writes to a learner about what. */
export type Sender = {
  /** The title of the course or program. */
  title: string;
  /** The name of who acts. */
  from: string;
  /** Whether the learner wants no messages from staff. */
  isMuted: boolean;
};

/**
 * Returns a course or program and a learner's record of it for a member of its staff: a teacher of it or an admin; the caller's
 * role is checked before. Nobody else learns from the refusal who is enrolled. Five reads.
 */
export async function openRecord<Item extends Taught, Enrollment>(
  transaction: Transaction,
  { actorID, uid }: { actorID: string; uid: string },
  place: { kind: 'course' | 'program'; item: TypedRef<Item>; enrollment: TypedRef<Enrollment> },
): Promise<Sender & { item: Item; enrollment: Enrollment }> {
  const at = {
    actor: refs.user(actorID),
    profile: refs.profile(actorID),
    learner: refs.user(uid),
    item: place.item,
    enrollment: place.enrollment,
  };
  const found = await transaction.getAll(...Object.values(at).map(({ ref }) => ref));
  const stored = <T>({ ref, schema }: TypedRef<T>): T | null =>
    decode(
      schema,
      found.find((snapshot) => snapshot.ref.path === ref.path),
    );
  const item = stored(at.item);
  const oversees = stored(at.actor)?.role === 'admin' || item?.teacherIDs.includes(actorID);
  if (!oversees) throw new HttpsError('permission-denied', 'Not for you.');
  const enrollment = stored(at.enrollment);
  if (item === null || enrollment === null)
    throw new HttpsError('not-found', `There is no such learner in this ${place.kind}.`);
  return {
    ...{ item, enrollment, title: item.title },
    from: stored(at.profile)?.displayName ?? '',
    isMuted: stored(at.learner)?.settings.mutedNotifications.includes('message') ?? true,
  };
}
