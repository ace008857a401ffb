import { refs } from '#functions/firestore/typed-refs';
import { readable } from '#functions/progress/course-stats.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';
import type { RecomputedCourse } from '#functions/rebuild/course-mismatches.store';

/** Yields everybody whose numbers of stalled learners differ from those of the courses that they teach. */
export async function* stalledLearnersMismatches(
  courses: RecomputedCourse[],
): AsyncGenerator<Mismatch> {
  const taught = new Map<string, Record<string, number>>();
  for (const { id, course } of courses) {
    const stalled = (await readable(id))?.stalled ?? 0;
    if (stalled === 0) continue;
    for (const uid of course.teacherIDs) taught.set(uid, { ...taught.get(uid), [id]: stalled });
  }
  const { docs } = await refs.userProgress('any').ref.parent.select('isStaff').get();
  for (const person of docs) {
    // Others have none, as their role says.
    if (!person.get('isStaff')) continue;
    const stalledLearners = taught.get(person.id) ?? {};
    yield* await compare(refs.userProgress(person.id), { stalledLearners });
  }
}
