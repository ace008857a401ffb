import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { threadVotes } from '@trellis/model/discussions/thread-votes';
import { threadVotesPath } from '@trellis/model/paths';
import { syncReply } from '#functions/discussions/sync-reply.store';
import { syncThread } from '#functions/discussions/sync-thread.store';
import { decode } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** Runs when somebody votes for posts of a thread, or takes a vote back: counts the votes of those posts. */
export const onThreadVotesWritten = onDocumentWritten(
  { ...eventOptions, document: threadVotesPath('{threadID}', '{uid}') },
  eventHandler(async ({ data, document }, threadID) => {
    const before = new Set(decode(threadVotes, data?.before)?.posts);
    const after = new Set(decode(threadVotes, data?.after)?.posts);
    for (const postID of new Set([...before, ...after])) {
      if (before.has(postID) && after.has(postID)) continue;
      if (postID === threadID) await syncThread(threadID, 'changed');
      else await syncReply(threadID, postID);
    }
    if (!data?.before.exists && (await read(refs.thread(threadID))) === null)
      await refs.threadVotes(threadID, document.split('/').at(-1)!).ref.delete();
  }),
);
