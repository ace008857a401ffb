import { FieldPath, FieldValue, type Transaction } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import {
  catalogEntryOf,
  catalogShards,
  shardOf,
  type CatalogShard,
} from '@trellis/model/content/catalog';
import { course, type Course } from '@trellis/model/content/course';
import { ratingFieldsOf } from '@trellis/model/course-reviews/ratings';
import { programEntryOf } from '@trellis/model/programs/program-entry';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { db } from '#functions/firestore/admin';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';
import { decodeEach } from '#functions/firestore/find';
import { derivedCourseOf, enrollmentCountOf } from '#functions/content/refresh-course.store';
import { packedCards } from '#functions/rebuild/card-pack-mismatches.store';
import { ratingsIn, type StoredReviews } from '#functions/rebuild/course-review-mismatches.store';
import type { Programs } from '#functions/rebuild/program-mismatches.store';
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
export async function catalogMismatches(
  courses: RecomputedCourse[],
  programs: Programs,
): Promise<Mismatch[]> {
  const listed = new Map(courses.map(({ id, course }) => [id, catalogEntryOf(course)]));
  const programEntries = new Map([...programs].map(([id, one]) => [id, programEntryOf(one)]));
  const mismatches = catalogShards.map((shard) =>
    shardMismatches(refs.catalog(shard), {
      courses: entriesIn(shard, listed),
      programs: entriesIn(shard, programEntries),
    }),
  );
  return (await Promise.all(mismatches)).flat();
}

/** Returns the entries of a shard, without what is not listed. */
const entriesIn = <Entry>(shard: string, entries: Map<string, Entry | null>) =>
  Object.fromEntries(
    [...entries].flatMap(([id, entry]) =>
      entry !== null && shardOf(id) === shard ? [[id, entry] as const] : [],
    ),
  );

async function shardMismatches(
  shardAt: TypedRef<CatalogShard>,
  wanted: CatalogShard,
): Promise<Mismatch[]> {
  const snapshot = await shardAt.ref.get();
  const parsed = shardAt.schema.safeParse(snapshot.data() ?? { courses: {} });
  if (!parsed.success) return compare(shardAt, wanted, true);
  return (['courses', 'programs'] as const).flatMap((field) => {
    const listed = new Map<string, unknown>(Object.entries(parsed.data[field]));
    const expected = new Map<string, unknown>(Object.entries(wanted[field]));
    return [...new Set([...listed.keys(), ...expected.keys()])]
      .filter((id) => !isDeepStrictEqual(listed.get(id), expected.get(id)))
      .map((id) => ({
        path: shardAt.ref.path,
        differences: [
          { field: `${field}.${id}`, stored: listed.get(id), expected: expected.get(id) },
        ],
        mend: () =>
          shardAt.ref.set(
            { [field]: { [id]: expected.get(id) ?? FieldValue.delete() } },
            { mergeFields: [new FieldPath(field, id)] },
          ),
      }));
  });
}
