import { MalformedDocument } from '#functions/firestore/decode';

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (reason: unknown) => void };

/**
 * Items of one key that arrive while a commit for that key is under way wait, and go together in the next one: as many
 * commits as the database takes, and never two of one key at a time. The promise of an item settles with its commit,
 * whose result all of its items share. A commit takes at most `maxItems`, and is told the result of the one right before it
 * if that succeeded. Where a document is malformed that one of its items needs, each is committed by itself, so that no other
 * item of the group fails with it.
 */
export function groupCommit<T, R = void>(
  maxItems: number,
  commit: (key: string, items: T[], previous: R | undefined) => Promise<R>,
): (key: string, item: T) => Promise<R> {
  const queues = new Map<string, Waiting<T, R>[]>();

  async function drain(key: string, queue: Waiting<T, R>[]) {
    let previous: R | undefined;
    while (queue.length > 0) {
      previous = await commitGroup(key, queue.splice(0, maxItems), previous);
    }
    queues.delete(key);
  }

  async function commitGroup(key: string, group: Waiting<T, R>[], previous: R | undefined) {
    const items = group.map(({ item }) => item);
    try {
      const result = await commit(key, items, previous);
      for (const { resolve } of group) resolve(result);
      return result;
    } catch (reason) {
      if (reason instanceof MalformedDocument && group.length > 1) {
        for (const waiting of group) await commitGroup(key, [waiting], undefined);
      } else {
        for (const { reject } of group) reject(reason);
      }
      return undefined;
    }
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = queues.get(key);
      if (queue !== undefined) return void queue.push(waiting);
      const started = [waiting];
      queues.set(key, started);
      void drain(key, started);
    });
}
