import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { courseArrangementPath } from '@trellis/model/paths';
import { refreshCourseOf } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a teacher reorders the modules or items of a course. */
export const onArrangementWritten = onDocumentWritten(
  { ...contentOptions, document: courseArrangementPath('{courseID}') },
  eventHandler(({ data }, courseID) => refreshCourseOf(courseID, data?.after.exists === true)),
);
