import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { courseModule } from '@trellis/model/content/module';
import { modulePath } from '@trellis/model/paths';
import { showThreadsOfModule } from '#functions/discussions/show-threads.store';
import { decode } from '#functions/firestore/decode';
import { refreshCourseOf } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a module is added, changed, published, hidden or removed. */
export const onModuleWritten = onDocumentWritten(
  { ...contentOptions, document: modulePath('{courseID}', '{moduleID}') },
  eventHandler(async ({ data, document }, courseID) => {
    await refreshCourseOf(courseID, data?.after.exists === true);
    const wasPublished = decode(courseModule, data?.before)?.isPublished;
    const isPublished = decode(courseModule, data?.after)?.isPublished;
    if (wasPublished !== isPublished)
      await showThreadsOfModule(courseID, document.split('/').at(-1)!);
  }),
);
