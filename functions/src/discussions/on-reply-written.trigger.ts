import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { reply } from '@trellis/model/discussions/reply';
import { replyPath } from '@trellis/model/paths';
import { closeCaseOfReply, deletedAtBy } from '#functions/discussions/close-case-of-post.store';
import { followVersions } from '#functions/discussions/keep-version.store';
import { notifyOfReply } from '#functions/discussions/notify-readers.store';
import { syncReply } from '#functions/discussions/sync-reply.store';
import { syncThread } from '#functions/discussions/sync-thread.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/**
 * Runs when a reply is written, edited or deleted by its author, or changed by functions: counts the replies of its thread,
 * keeps what an edit replaced, closes the case of what was deleted, and tells those who follow it.
 */
export const onReplyWritten = onDocumentWritten(
  { ...contentOptions, document: replyPath('{threadID}', '{replyID}') },
  eventHandler(async ({ data, document }, threadID) => {
    const replyID = document.split('/').at(-1)!;
    const before = decode(reply, data?.before);
    const after = decode(reply, data?.after);
    const isStanding = after?.deletedAt === null;
    if ((before?.deletedAt === null) !== isStanding || before === null) {
      const exists = await syncThread(threadID, 'changed');
      if (!exists) return void (await refs.reply(threadID, replyID).ref.delete());
    }
    await followVersions({ threadID, postID: replyID }, { before, after });
    const deletedAt = deletedAtBy(before, after);
    if (after !== null && deletedAt !== null)
      await closeCaseOfReply(threadID, replyID, after, deletedAt);
    if (before !== null || after === null) return;
    await syncReply(threadID, replyID);
    if (isStanding) await notifyOfReply(threadID, replyID, after);
  }),
);
