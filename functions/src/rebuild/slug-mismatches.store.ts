import type { CourseSlug } from '@trellis/model/content/course-slug';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach } from '#functions/firestore/find';
import type { RecomputedCourse } from '#functions/rebuild/course-mismatches.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Which course holds each slug. */
type Holders = Map<string, string>;

/**
 * Compares which courses hold which slugs with the slugs that courses have. Of several courses that have the same, the one
 * that holds it keeps it, or else the oldest takes it; the others need another one, which their teachers have to choose.
 */
export async function slugMismatches(courses: RecomputedCourse[]): Promise<Mismatch[]> {
  const { schema, ref } = refs.courseSlug('any');
  const stored = decodeEach(schema, await ref.parent.get());
  const held: Holders = new Map(stored.map(({ id, courseID }) => [id, courseID]));
  const wanted = holdersAmong(courses, held);
  const wrong = [...new Set([...held.keys(), ...wanted.keys()])].filter(
    (slug) => held.get(slug) !== wanted.get(slug),
  );
  const compared = await Promise.all(
    wrong.map((slug) =>
      compare<CourseSlug>(refs.courseSlug(slug), claimOf(wanted.get(slug)), true),
    ),
  );
  return [...compared.flat(), ...rivals(courses, wanted)];
}

const claimOf = (courseID: string | undefined): CourseSlug | null =>
  courseID === undefined ? null : { courseID };

function holdersAmong(courses: RecomputedCourse[], held: Holders): Holders {
  const holders: Holders = new Map();
  const oldestFirst = courses.toSorted(
    (a, b) => a.course.createdAt.getTime() - b.course.createdAt.getTime(),
  );
  for (const { id, course } of oldestFirst)
    if (!holders.has(course.slug) || held.get(course.slug) === id) holders.set(course.slug, id);
  return holders;
}

/** Returns the courses whose slug another one holds. */
const rivals = (courses: RecomputedCourse[], holders: Holders): Mismatch[] =>
  courses
    .filter(({ id, course }) => holders.get(course.slug) !== id)
    .map(({ id, course: { slug } }) => ({
      path: refs.course(id).ref.path,
      differences: [
        { field: 'slug', stored: slug, expected: `another; ${holders.get(slug)} holds this one` },
      ],
      mend: async () => {},
      needsPerson: true,
    }));
