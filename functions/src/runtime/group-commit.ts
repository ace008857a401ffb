import { MalformedDocument } from '#functions/firestore/decode';

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (reason: unknown) => void };

/**
 * Batches items by key: items that arrive while a commit for their key is running wait and share the next one, so
 * there is never more than one commit per key at a time. An item's promise settles with the result of its commit. A
 * commit takes at most `maxItems` and receives the result of the previous one if that succeeded. If a commit fails on
 * a malformed document, its items are committed one by one, so that only the affected item fails.
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
