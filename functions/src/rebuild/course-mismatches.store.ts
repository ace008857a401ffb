import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import {
  catalogEntryOf,
  catalogShards,
  shardOf,
  type CatalogEntry,
} from '@trellis/model/content/catalog';
import { course, type Course, type DerivedCourse } from '@trellis/model/content/course';
import { db } from '#functions/firestore/admin';
import { places, read } from '#functions/firestore/documents';
import { decodeEach } from '#functions/firestore/find';
import { derivedCourseOf, enrollmentCountOf } from '#functions/content/refresh-course.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** A course as its content says it is. */
export type RecomputedCourse = { id: string; course: Course };

/** Every course, recomputed from its modules, lessons, quizzes, flashcards and enrolments, in order of their ids. */
export async function* recomputedCourses(): AsyncGenerator<RecomputedCourse> {
  const found = await places.course('any').ref.parent.get();
  for (const { id, ...stored } of decodeEach(course, found)) {
    yield { id, course: { ...stored, ...(await derivedFieldsOf(id)) } };
  }
}

async function derivedFieldsOf(courseID: string): Promise<Partial<DerivedCourse>> {
  const derived = await db.runTransaction((reading) => derivedCourseOf(reading, courseID), {
    readOnly: true,
  });
  return { ...derived, enrollmentCount: await enrollmentCountOf(courseID) };
}

export const courseMismatches = (recomputed: RecomputedCourse): Promise<Mismatch[]> =>
  compare(places.course(recomputed.id), recomputed.course);

/** The catalogue's lines, compared one by one. */
export async function catalogMismatches(courses: RecomputedCourse[]): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const shard of catalogShards) {
    const { ref } = places.catalog(shard);
    const stored = (await read(places.catalog(shard)))?.data.courses ?? {};
    const listed = new Map<string, CatalogEntry | null>(Object.entries(stored));
    const wanted = new Map<string, CatalogEntry | null>();
    for (const recomputed of courses) {
      if (shardOf(recomputed.id) !== shard) continue;
      wanted.set(recomputed.id, catalogEntryOf(recomputed.course));
    }
    for (const id of new Set([...listed.keys(), ...wanted.keys()])) {
      const [before, after] = [listed.get(id) ?? null, wanted.get(id) ?? null];
      if (isDeepStrictEqual(before, after)) continue;
      mismatches.push({
        path: ref.path,
        differences: [{ field: `courses.${id}`, stored: before, expected: after }],
        mend: () =>
          ref.set(
            { courses: { [id]: after ?? FieldValue.delete() } },
            { mergeFields: [new FieldPath('courses', id)] },
          ),
      });
    }
  }
  return mismatches;
}
