import { derivedThreadOf } from '#functions/discussions/derive-thread.store';
import { changesOf } from '#functions/firestore/changes';
import { decode, storedFieldsOf } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Updates what functions derive for a thread. After each write it derives again, so that the last one to write has seen the
 * final state: events may come twice, late and in any order. Events that arrive meanwhile share the next round. Returns
 * whether the thread exists.
 */
export const syncThread = groupCommit<'changed', boolean>(Infinity, (threadID) =>
  retryWithBackoff(async () => {
    for (;;) {
      const outcome = await syncOnce(threadID);
      if (outcome !== 'written') return outcome === 'same';
    }
  }),
);

async function syncOnce(threadID: string): Promise<'missing' | 'same' | 'written'> {
  const { ref, schema } = refs.thread(threadID);
  const snapshot = await ref.get();
  const thread = decode(schema, snapshot);
  if (thread === null || snapshot.updateTime === undefined) return 'missing';
  const changes = changesOf(storedFieldsOf(snapshot), await derivedThreadOf(threadID, thread));
  if (changes === null) return 'same';
  await ref.update(changes, { lastUpdateTime: snapshot.updateTime });
  return 'written';
}
