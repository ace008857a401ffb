import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, Precondition } from 'firebase-admin/firestore';
import { courseEntryOf, leaderboardEntryOf } from '@trellis/model/leaderboard/leaderboard-entry';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { changesOf } from '#functions/firestore/changes';
import { refs, type TypedRef, type Versioned } from '#functions/firestore/typed-refs';

/** The interface that a batch and a transaction share. */
type Commit = {
  create(ref: DocumentReference, data: object): unknown;
  set(ref: DocumentReference, data: object): unknown;
  update(ref: DocumentReference, data: object, precondition: Precondition): unknown;
  delete(ref: DocumentReference): unknown;
};

/**
 * Adds a learner's new state to the commit, and their leaderboard entries where they differ, except on boards of
 * `deletedCourses`. Returns whether there was anything to write.
 */
export function saveUserProgress(
  commit: Commit,
  uid: string,
  stored: Versioned<UserProgress> | null,
  after: UserProgress,
  deletedCourses: string[] = [],
): boolean {
  const { ref } = refs.userProgress(uid);
  const before = stored?.data ?? null;
  if (stored === null) commit.create(ref, after);
  else {
    const changes = changesOf(stored.data, after);
    if (changes === null) return false;
    commit.update(ref, changes, { lastUpdateTime: stored.updateTime });
  }
  show(
    commit,
    refs.leaderboard(uid),
    before && leaderboardEntryOf(before),
    leaderboardEntryOf(after),
  );
  for (const courseID of new Set([
    ...Object.keys(before?.courseXp ?? {}),
    ...Object.keys(after.courseXp),
  ])) {
    if (deletedCourses.includes(courseID)) continue;
    const place = refs.courseEntry(courseID, uid);
    show(commit, place, before && courseEntryOf(before, courseID), courseEntryOf(after, courseID));
  }
  return true;
}

function show<T extends object>(
  commit: Commit,
  { ref }: TypedRef<T>,
  before: T | null,
  after: T | null,
) {
  if (isDeepStrictEqual(before, after)) return;
  if (after === null) commit.delete(ref);
  else commit.set(ref, after);
}
