import { termsOf } from '@trellis/model/discussions/thread';
import { changesOf } from '#functions/firestore/changes';
import { decode, storedFieldsOf } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Updates what a search finds a thread by, after an edit. Two reads and a write, where deriving all of the thread would cost
 * seven more. Looks again after it has written, as `syncThread` does.
 */
export const syncTerms = (threadID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const { ref, schema } = refs.thread(threadID);
    for (;;) {
      const snapshot = await ref.get();
      const thread = decode(schema, snapshot);
      if (thread === null || snapshot.updateTime === undefined) return;
      const changes = changesOf(storedFieldsOf(snapshot), { terms: termsOf(thread) });
      if (changes === null) return;
      await ref.update(changes, { lastUpdateTime: snapshot.updateTime });
    }
  });
