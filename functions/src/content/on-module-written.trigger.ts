import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { modulePath } from '@trellis/model/paths';
import { refreshCourse } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** A part of a course is added, changed, published, hidden or removed. */
export const onModuleWritten = onDocumentWritten(
  { ...contentOptions, document: modulePath('{courseID}', '{moduleID}') },
  eventHandler((_event, courseID) => refreshCourse(courseID, 'content')),
);
