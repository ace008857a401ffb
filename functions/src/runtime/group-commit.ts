type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (reason: unknown) => void };

/**
 * Items of one key that arrive while a commit for that key is under way wait, and go together in the next one: as many
 * commits as the database takes, and never two of one key at a time. The promise of an item settles with its commit,
 * whose result all of its items share. A commit takes at most `maxItems`, and is told the result of the one right before it
 * if that succeeded.
 */
export function groupCommit<T, R = void>(
  maxItems: number,
  commit: (key: string, items: T[], previous: R | undefined) => Promise<R>,
): (key: string, item: T) => Promise<R> {
  const queues = new Map<string, Waiting<T, R>[]>();

  async function drain(key: string, queue: Waiting<T, R>[]) {
    let previous: R | undefined;
    while (queue.length > 0) {
      const group = queue.splice(0, maxItems);
      try {
        const result = await commit(
          key,
          group.map(({ item }) => item),
          previous,
        );
        previous = result;
        for (const { resolve } of group) resolve(result);
      } catch (reason) {
        previous = undefined;
        for (const { reject } of group) reject(reason);
      }
    }
    queues.delete(key);
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
