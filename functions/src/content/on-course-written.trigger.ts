import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { authoredCourse } from '@trellis/model/content/course';
import { coursePath } from '@trellis/model/paths';
import { packEarlierCards } from '#functions/cards/sync-card-packs.store';
import { decode } from '#functions/firestore/decode';
import { refreshCourse } from '#functions/content/refresh-course.store';
import { syncSlug } from '#functions/content/sync-slug.store';
import { followExistence } from '#functions/deletions/begin-deletion.store';
import { syncCases } from '#functions/moderation/sync-cases.store';
import { syncStalledCounts } from '#functions/progress/sync-stalled-counts.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a course is created, edited, published, archived or deleted. */
export const onCourseWritten = onDocumentWritten(
  { ...contentOptions, document: coursePath('{courseID}') },
  eventHandler(async ({ data }, courseID) => {
    await followExistence(data, 'courses', courseID);
    const before = decode(authoredCourse, data?.before);
    const after = decode(authoredCourse, data?.after);
    // Ignore writes by the refresh itself.
    if (isDeepStrictEqual(before, after)) return;
    if (before === null) await packEarlierCards(courseID);
    await refreshCourse(courseID, before?.category === after?.category ? 'content' : 'category');
    if (before?.slug !== after?.slug) await syncSlug(courseID);
    if (!isDeepStrictEqual(before?.teacherIDs, after?.teacherIDs)) {
      await syncStalledCounts(courseID, before?.teacherIDs);
      await syncCases(courseID);
    }
  }),
);
