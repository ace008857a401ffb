import { FieldPath, FieldValue, type Transaction } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import {
  catalogEntryOf,
  catalogShards,
  shardOf,
  type CatalogEntry,
  type CatalogShard,
} from '@trellis/model/content/catalog';
import { course, type Course } from '@trellis/model/content/course';
import { ratingFieldsOf } from '@trellis/model/course-reviews/ratings';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { db } from '#functions/firestore/admin';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';
import { decodeEach } from '#functions/firestore/find';
import { derivedCourseOf, enrollmentCountOf } from '#functions/content/refresh-course.store';
import { packedCards } from '#functions/rebuild/card-pack-mismatches.store';
import { ratingsIn, type StoredReviews } from '#functions/rebuild/course-review-mismatches.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** A course as derived from its content. */
export type RecomputedCourse = {
  id: string;
  course: Course;
  outline: StaffOutline;
  /** Its flashcards by id, as its packs must have them. */
  cards: ReadonlyMap<string, string>;
};

/**
 * Recomputes every course from its modules, lessons, quizzes, flashcards, enrolments, reviews, category and teachers, in id
 * order.
 */
export async function* recomputedCourses(reviews: StoredReviews): AsyncGenerator<RecomputedCourse> {
  const found = await refs.course('any').ref.parent.get();
  for (const { id, ...stored } of decodeEach(course, found)) {
    const derive = (reading: Transaction) => derivedCourseOf(reading, id, stored);
    const { derived, outline } = await db.runTransaction(derive, { readOnly: true });
    const enrollmentCount = await enrollmentCountOf(id);
    const cards = await packedCards(id);
    const counts = { enrollmentCount, flashcardCount: cards.size };
    const rated = ratingFieldsOf(ratingsIn(reviews.get(id)));
    yield { id, course: { ...stored, ...derived, ...counts, ...rated }, outline, cards };
  }
}

export const courseMismatches = async ({
  id,
  course,
  outline,
}: RecomputedCourse): Promise<Mismatch[]> => [
  ...(await compare(refs.course(id), course)),
  ...(await compare(refs.courseOutline(id), outline, true)),
];

/** Compares the catalogue's entries one by one. */
export async function catalogMismatches(courses: RecomputedCourse[]): Promise<Mismatch[]> {
  const mismatches = catalogShards.map((shard) => {
    const entries = courses.flatMap((recomputed) => {
      const entry = shardOf(recomputed.id) === shard ? catalogEntryOf(recomputed.course) : null;
      return entry === null ? [] : [[recomputed.id, entry] as const];
    });
    return shardMismatches(refs.catalog(shard), new Map(entries));
  });
  return (await Promise.all(mismatches)).flat();
}

async function shardMismatches(
  shardAt: TypedRef<CatalogShard>,
  wanted: Map<string, CatalogEntry>,
): Promise<Mismatch[]> {
  const snapshot = await shardAt.ref.get();
  const parsed = shardAt.schema.safeParse(snapshot.data() ?? { courses: {} });
  if (!parsed.success) return compare(shardAt, { courses: Object.fromEntries(wanted) }, true);
  const listed = new Map(Object.entries(parsed.data.courses));
  return [...new Set([...listed.keys(), ...wanted.keys()])]
    .filter((id) => !isDeepStrictEqual(listed.get(id), wanted.get(id)))
    .map((id) => ({
      path: shardAt.ref.path,
      differences: [{ field: `courses.${id}`, stored: listed.get(id), expected: wanted.get(id) }],
      mend: () =>
        shardAt.ref.set(
          { courses: { [id]: wanted.get(id) ?? FieldValue.delete() } },
          { mergeFields: [new FieldPath('courses', id)] },
        ),
    }));
}
