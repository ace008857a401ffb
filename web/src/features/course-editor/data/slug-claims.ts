import { doc, type Firestore, type Transaction } from 'firebase/firestore';
import { courseSlug } from '@trellis/model/content/course-slug';
import { courseSlugPath } from '@trellis/model/paths';
import { decode } from '#web/firebase/decode';

/**
 * Reads who holds the slug that a course has and the one that it gets; returns what frees the one and takes the other, to
 * call after all reads of the transaction. Throws `slug-taken` if another course holds the new one. Two reads.
 */
export async function slugMove(
  db: Firestore,
  transaction: Transaction,
  courseID: string,
  { from, to }: { from: string; to: string },
): Promise<() => void> {
  const [oldAt, newAt] = [doc(db, courseSlugPath(from)), doc(db, courseSlugPath(to))];
  const holderAt = async (at: typeof oldAt) => {
    const found = await transaction.get(at);
    return found.exists() ? decode(courseSlug, found.data()).courseID : undefined;
  };
  const holdsOld = (await holderAt(oldAt)) === courseID;
  const holder = await holderAt(newAt);
  if (holder !== undefined && holder !== courseID)
    throw Object.assign(new Error('Another course has the slug.'), { code: 'slug-taken' });
  return () => {
    if (holdsOld) transaction.delete(oldAt);
    if (holder === undefined) transaction.set(newAt, { courseID });
  };
}
