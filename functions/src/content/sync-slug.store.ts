import type { Transaction } from 'firebase-admin/firestore';
import { warn } from 'firebase-functions/logger';
import { slugsOfCourse } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/**
 * Makes a course hold its slug, unless another course does, and frees every other slug that it holds; all of them if the
 * course does not exist. Reads the current state, so events may arrive twice, late and out of order.
 *
 * Costs three reads, one more if another course holds the slug.
 */
export async function syncSlug(courseID: string): Promise<void> {
  const rival = await transact(async (transaction) => {
    const slug = await slugOf(transaction, courseID);
    const held = await transaction.get(queryOf(slugsOfCourse(courseID)));
    const holder = slug === null ? courseID : await holderOf(transaction, slug);
    for (const { id, ref } of held.docs) if (id !== slug) transaction.delete(ref);
    if (slug === null || holder === courseID) return null;
    if (holder !== null) return { slug, holder };
    transaction.set(refs.courseSlug(slug).ref, { courseID });
    return null;
  });
  if (rival !== null) warn('slug held by another course', { courseID, ...rival });
}

/** Returns the slug of a course; null if there is no such course. */
async function slugOf(transaction: Transaction, courseID: string): Promise<string | null> {
  const { ref, schema } = refs.course(courseID);
  return decode(schema, await transaction.get(ref))?.slug ?? null;
}

/** Returns the course that holds a slug; null if none does, or one that has another slug by now. */
async function holderOf(transaction: Transaction, slug: string): Promise<string | null> {
  const { ref, schema } = refs.courseSlug(slug);
  const holder = decode(schema, await transaction.get(ref))?.courseID ?? null;
  return holder !== null && (await slugOf(transaction, holder)) === slug ? holder : null;
}
