import { newProfile } from '@trellis/model/profile';
import {
  keptSettings,
  newUserProgress,
  type UserProgress,
} from '@trellis/model/progress/user-progress';
import { clockSettingOf, firstName, type User } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { places, readAll } from '#functions/firestore/documents';
import { nameInSummaries } from '#functions/leaderboard/name-in-summaries.store';
import { keepLearner } from '#functions/progress/keep-learner.store';
import { retrying } from '#functions/runtime/retrying';

const firstState = (uid: string, user: User): UserProgress => ({
  ...newUserProgress(uid, ''),
  clock: [clockSettingOf(user)],
});

/**
 * Gives a learner a profile and a state where they have none, and brings what others see of them up to the profile's name
 * and to the settings.
 */
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
    const named = { userName, ...keptSettings(user.settings) };
    const after = { ...(before?.data ?? firstState(uid, user)), ...named };
    keepLearner(batch, uid, before, after);
    if (before !== null && changesOf(before.data, named) !== null) {
      await nameInSummaries(batch, after);
    }
    await batch.commit();
  });
