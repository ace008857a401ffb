import { randomUUID } from 'node:crypto';
import {
  Change,
  type DocumentSnapshot,
  type FirestoreEvent,
} from 'firebase-functions/v2/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { projectID } from '#tests/functions/emulated';

export type WriteEvent = FirestoreEvent<Change<DocumentSnapshot>>;

/** Writes or deletes a document, and returns the event that the platform would deliver. */
export const write = (path: string, data: object | null, time?: Date): Promise<WriteEvent> =>
  observed(path, () => (data === null ? db.doc(path).delete() : db.doc(path).set(data)), time);

/** Returns the event of a change between two states of a document. */
export const eventOf = (
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  time = new Date(),
): WriteEvent => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '//firestore.googleapis.com',
  type: 'google.cloud.firestore.document.v1.written',
  time: time.toISOString(),
  location: 'europe-west1',
  project: projectID,
  database: '(default)',
  namespace: '(default)',
  document: after.ref.path,
  params: {},
  data: new Change(before, after),
});

/** Runs an action that writes a document, and returns the event that the platform would deliver. */
export async function observed(
  path: string,
  work: () => Promise<unknown>,
  time = new Date(),
): Promise<WriteEvent> {
  const ref = db.doc(path);
  const before = await ref.get();
  await work();
  return eventOf(before, await ref.get(), time);
}

/** Returns a seeded generator of random numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns all orders of items. */
export function permutations<T>(items: T[]): T[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

/** Returns the items shuffled. */
export function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Returns each event one to three times, or up to `most` times, shuffled. */
export const redelivered = <T>(events: T[], random: () => number, most = 3): T[] =>
  shuffled(
    events.flatMap((event) => Array<T>(1 + Math.floor(most * random())).fill(event)),
    random,
  );

/** Handles events, `width` at a time. Returns the failed ones, and the milliseconds of each. */
export async function deliver<T>(
  events: T[],
  handle: (event: T) => unknown,
  width = 16,
): Promise<{ failures: unknown[]; milliseconds: number[] }> {
  const waiting = [...events];
  const failures: unknown[] = [];
  const milliseconds: number[] = [];
  const worker = async () => {
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const begun = performance.now();
      try {
        await handle(event);
      } catch (failure) {
        failures.push(failure);
      }
      milliseconds.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return { failures, milliseconds };
}
