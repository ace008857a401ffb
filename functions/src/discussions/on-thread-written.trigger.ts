import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { thread } from '@trellis/model/discussions/thread';
import { threadPath } from '@trellis/model/paths';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { closeCaseOfThread, deletedAtBy } from '#functions/discussions/close-case-of-post.store';
import { countAnswer } from '#functions/discussions/count-answer.store';
import { followVersions } from '#functions/discussions/keep-version.store';
import { notifyOfThread } from '#functions/discussions/notify-readers.store';
import { syncTerms } from '#functions/discussions/sync-terms.store';
import { syncThread } from '#functions/discussions/sync-thread.store';
import { decode } from '#functions/firestore/decode';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/**
 * Runs when a thread is begun, edited or deleted by its author, or changed by functions: shows it in lists and tells those who
 * follow the course, counts an accepted reply for the badges of who wrote it, keeps what an edit replaced, and closes the case of
 * what was deleted.
 */
export const onThreadWritten = onDocumentWritten(
  { ...contentOptions, document: threadPath('{threadID}') },
  eventHandler(async ({ data, time }, threadID) => {
    const before = decode(thread, data?.before);
    const after = decode(thread, data?.after);
    await followVersions({ threadID, postID: threadID }, { before, after });
    if (after === null) return;
    if (before === null) {
      await resumeDeletion('courses', after.courseID);
      if (after.lessonID !== null) await resumeDeletion('lessons', after.lessonID);
      if (after.quizID !== null) await resumeDeletion('quizzes', after.quizID);
    }
    if (before === null || (before.deletedAt === null) !== (after.deletedAt === null)) {
      await syncThread(threadID, 'changed');
    } else if (before.title !== after.title || before.text !== after.text) {
      await syncTerms(threadID);
    }
    const accepted = [before?.acceptedReplyID ?? null, after.acceptedReplyID];
    if (accepted[0] !== accepted[1])
      for (const replyID of accepted)
        if (replyID !== null) await countAnswer(threadID, replyID, new Date(time));
    const deletedAt = deletedAtBy(before, after);
    if (deletedAt !== null) await closeCaseOfThread(threadID, after, deletedAt);
    if (before === null && after.deletedAt === null) await notifyOfThread(threadID, after);
  }),
);
