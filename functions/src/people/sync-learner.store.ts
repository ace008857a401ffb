import { newProfile } from '@trellis/model/profile';
import {
  keptChoices,
  newUserProgress,
  type UserProgress,
} from '@trellis/model/progress/user-progress';
import { clockSettingOf, firstName, type User } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { nameEnrollments } from '#functions/people/name-enrollments.store';
import { refs, readAll } from '#functions/firestore/typed-refs';
import { updateLeaderboardName } from '#functions/leaderboard/update-leaderboard-name.store';
import { saveUserProgress } from '#functions/progress/save-user-progress.store';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

const firstState = (uid: string, user: User): UserProgress => ({
  ...newUserProgress(uid, ''),
  clock: [clockSettingOf(user)],
});

/**
 * Creates a learner's profile and state if they are missing, and updates what others see from the profile and the
 * settings.
 */
export async function syncLearner(uid: string): Promise<void> {
  await commitLearner(uid);
  // Always, since an earlier delivery of the event may have ended between the two.
  await nameEnrollments(uid);
}

const commitLearner = (uid: string): Promise<void> =>
  retryWithBackoff(async () => {
    const userAt = refs.user(uid);
    const profileAt = refs.profile(uid);
    const progressAt = refs.userProgress(uid);
    const stored = await readAll(userAt, profileAt, progressAt);
    const user = stored(userAt)?.data;
    if (user === undefined) return;

    const batch = db.batch();
    const profile = stored(profileAt)?.data ?? newProfile(firstName(user.fullName));
    if (stored(profileAt) === null) batch.create(profileAt.ref, profile);

    const userName = profile.displayName;
    const before = stored(progressAt);
    const named = { userName, ...keptChoices(user) };
    const after = { ...(before?.data ?? firstState(uid, user)), ...named };
    const isShownAnew = before !== null && changesOf(before.data, named) !== null;
    const deletedCourses = isShownAnew ? await deletedCoursesOf(after) : [];
    saveUserProgress(batch, uid, before, after, deletedCourses);
    if (isShownAnew) await updateLeaderboardName(batch, after);
    await batch.commit();
  });

/** The learner's deleted courses, whose leaderboards no longer exist. */
async function deletedCoursesOf({ courseXp }: UserProgress): Promise<string[]> {
  const courses = Object.keys(courseXp).map((courseID) => ({
    courseID,
    tombstoneAt: refs.tombstone('courses', courseID),
  }));
  const stored = await readAll(...courses.map(({ tombstoneAt }) => tombstoneAt));
  return courses.flatMap(({ courseID, tombstoneAt }) =>
    stored(tombstoneAt) === null ? [] : [courseID],
  );
}
