import { newProfile } from '@trellis/model/profile';
import { leaderboardEntryOf } from '@trellis/model/progress/leaderboard';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { clockSettingOf, firstName, type User } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { places, readAll } from '#functions/firestore/documents';
import { retrying } from '#functions/runtime/retrying';

const firstState = (uid: string, user: User): UserProgress => ({
  ...newUserProgress(uid, ''),
  clock: [clockSettingOf(user)],
});

/** Gives a learner a profile, a state and a leaderboard entry where they have none, all under the profile's name. */
export const introduceLearner = (uid: string): Promise<void> =>
  retrying(async () => {
    const userAt = places.user(uid);
    const profileAt = places.profile(uid);
    const progressAt = places.userProgress(uid);
    const stored = await readAll(userAt, profileAt, progressAt);
    const user = stored(userAt)?.data;
    if (user === undefined) return;

    const batch = db.batch();
    const profile = stored(profileAt)?.data ?? newProfile(firstName(user.fullName));
    if (stored(profileAt) === null) batch.create(profileAt.ref, profile);

    const userName = profile.displayName;
    const before = stored(progressAt);
    const progress = { ...(before?.data ?? firstState(uid, user)), userName };
    if (before === null) batch.create(progressAt.ref, progress);
    else batch.update(progressAt.ref, { userName }, { lastUpdateTime: before.updateTime });
    // The state and its leaderboard entry are written together, always: whoever reads one knows the other.
    batch.set(places.leaderboard(uid).ref, leaderboardEntryOf(progress));
    await batch.commit();
  });
