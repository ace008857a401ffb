import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { profilePath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { nameMembers } from '#functions/companies/name-members.store';
import { refreshCoursesOfTeacher } from '#functions/content/refresh-course.store';
import { nameReviews } from '#functions/course-reviews/name-reviews.store';
import { namePosts } from '#functions/discussions/name-posts.store';
import { decode } from '#functions/firestore/decode';
import { syncLearner } from '#functions/people/sync-learner.store';
import { refreshProgramsOfTeacher } from '#functions/programs/refresh-program.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a person changes their name or picture: updates the copies of it. */
export const onProfileWritten = onDocumentWritten(
  { ...contentOptions, document: profilePath('{uid}') },
  eventHandler(async ({ data }, uid) => {
    const before = decode(profile, data?.before);
    const after = decode(profile, data?.after);
    const isRenamed = before?.displayName !== after?.displayName;
    // Whoever creates a profile sets the learner's name in the same commit.
    if (before !== null && after !== null && isRenamed) await syncLearner(uid);
    if (before !== null && isRenamed) {
      await nameReviews(uid);
      await namePosts(uid);
      await nameMembers(uid);
    }
    if (!isRenamed && before?.avatarUrl === after?.avatarUrl) return;
    await refreshCoursesOfTeacher(uid);
    await refreshProgramsOfTeacher(uid);
  }),
);
