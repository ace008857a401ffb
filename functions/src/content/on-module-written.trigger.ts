import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { modulePath } from '@trellis/model/paths';
import { refreshCourseOf } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a module is added, changed, published, hidden or removed. */
export const onModuleWritten = onDocumentWritten(
  { ...contentOptions, document: modulePath('{courseID}', '{moduleID}') },
  eventHandler(({ data }, courseID) => refreshCourseOf(courseID, data?.after.exists === true)),
);
