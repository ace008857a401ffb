import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/**
 * Copies the number of a course's stalled learners to those who teach it, and removes it from `former` teachers.
 * What is written depends on the stored documents alone, so it may run twice, late and in any order. Two reads and one
 * per person, twice if anything differs.
 */
export async function syncStalledCounts(courseID: string, former: string[] = []): Promise<void> {
  // Nothing differs as a rule, and a transaction would make courses of one teacher wait for each other.
  if ((await outdatedCounts(courseID, former, (all) => db.getAll(...all))).length === 0) return;
  await transact(async (transaction) => {
    const outdated = await outdatedCounts(courseID, former, (all) => transaction.getAll(...all));
    for (const { ref, stalledLearners } of outdated) transaction.update(ref, { stalledLearners });
  });
}

/** Returns whose number of a course's stalled learners differs, and all their numbers as they must be. */
async function outdatedCounts(
  courseID: string,
  former: string[],
  readAll: (of: DocumentReference[]) => Promise<DocumentSnapshot[]>,
): Promise<{ ref: DocumentReference; stalledLearners: Record<string, number> }[]> {
  const courseAt = refs.course(courseID);
  const statsAt = refs.courseStats(courseID);
  const [course, stats] = await readAll([courseAt.ref, statsAt.ref]);
  const teacherIDs = decode(courseAt.schema, course)?.teacherIDs ?? [];
  const stalled = decode(statsAt.schema, stats)?.stalled ?? 0;
  const people = [...new Set([...teacherIDs, ...former])].map(refs.userProgress);
  if (people.length === 0) return [];
  const found = await readAll(people.map(({ ref }) => ref));
  return found.flatMap((snapshot) => {
    const progress = decode(people[0]!.schema, snapshot);
    if (progress === null) return [];
    const teaches = progress.isStaff && teacherIDs.includes(snapshot.id);
    const stalledLearners = withCount(progress.stalledLearners, courseID, teaches ? stalled : 0);
    return isDeepStrictEqual(stalledLearners, progress.stalledLearners)
      ? []
      : [{ ref: snapshot.ref, stalledLearners }];
  });
}

function withCount(counts: Record<string, number>, courseID: string, count: number) {
  const { [courseID]: _, ...others } = counts;
  return count === 0 ? others : { ...others, [courseID]: count };
}
