import * as z from 'zod/mini';
import { excessRevisions, lessonRevision } from '@trellis/model/content/lesson-revision';
import { lessonRevisionPath } from '@trellis/model/paths';
import { revisionsOfLesson } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decodeEach, queryOf } from '#functions/firestore/find';

const dated = z.pick(lessonRevision, { replacedAt: true });

/** Deletes the revisions that a lesson's history does without. Costs a read of each revision's date. */
export async function thinRevisions(lessonID: string, now = new Date()): Promise<void> {
  const found = await queryOf(revisionsOfLesson(lessonID)).select('replacedAt').get();
  const batch = db.batch();
  for (const revisionID of excessRevisions(decodeEach(dated, found), now)) {
    batch.delete(db.doc(lessonRevisionPath(lessonID, revisionID)));
  }
  await batch.commit();
}
