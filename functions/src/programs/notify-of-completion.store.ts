import { notificationID } from '@trellis/model/notification';
import { programItem } from '@trellis/model/programs/program-item';
import { createOnce, readAll, refs } from '#functions/firestore/typed-refs';

/**
 * Notifies a learner that they have completed a program, once; not if they muted that, or if they or the program no longer
 * exist. Costs two reads and a write.
 */
export async function notifyOfCompletion(uid: string, programID: string, at: Date): Promise<void> {
  const userAt = refs.user(uid);
  const programAt = refs.program(programID);
  const stored = await readAll(userAt, programAt);
  const user = stored(userAt)?.data;
  const program = stored(programAt)?.data;
  if (user === undefined || program === undefined) return;
  if (user.settings.mutedNotifications.includes('completed')) return;
  const itemID = programItem(programID);
  await createOnce(refs.notification(uid, notificationID('completed', itemID)).ref, {
    ...{ kind: 'completed', itemID, title: program.title },
    ...{ createdAt: at, readAt: null },
  });
}
