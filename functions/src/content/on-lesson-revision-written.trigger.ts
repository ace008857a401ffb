import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { lessonRevisionPath } from '@trellis/model/paths';
import { thinRevisions } from '#functions/content/thin-revisions.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** Runs when a revision of a lesson is added: deletes older ones, or this one if the lesson was deleted. */
export const onLessonRevisionWritten = onDocumentWritten(
  { ...eventOptions, document: lessonRevisionPath('{lessonID}', '{revisionID}') },
  eventHandler(async ({ data }, lessonID) => {
    if (data?.after.exists !== true) return;
    await thinRevisions(lessonID);
    await resumeDeletion('lessons', lessonID);
  }),
);
