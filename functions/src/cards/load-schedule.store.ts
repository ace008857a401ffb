import type { DocumentSnapshot, Timestamp, Transaction } from 'firebase-admin/firestore';
import { newCardSchedule, type CardSchedule } from '@trellis/model/cards/card-schedule';
import { unpackStates } from '@trellis/model/cards/pack-documents';
import { readPack } from '@trellis/model/cards/packs';
import { emptySchedule, type Schedule } from '@trellis/model/cards/replay';
import type { ReviewLog } from '@trellis/model/cards/review-log';
import { reviewLogsOf, reviewLogsSince } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';

/** What is stored of a learner's schedule. */
export type StoredSchedule = {
  schedule: CardSchedule;
  /** When the schedule was written; undefined if there is none that can be read. */
  updateTime: Timestamp | undefined;
  /** The items of its packs by their ids. */
  packs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The schedule that they hold; undefined if one is missing or broken. */
  base: Schedule | undefined;
};

/** Parts of a learner's review log by id, and when each was written. */
export type StoredLogs = {
  logs: Map<string, ReviewLog>;
  updateTimes: Map<string, Timestamp>;
};

/** A log that is received while the packs are written has a time from before; more than any write takes, in ms. */
const margin = 60_000;

/** Reads a learner's schedule with its packs, and the parts of the log that may have more, as of one moment. */
export const loadSchedule = (uid: string): Promise<StoredSchedule & StoredLogs> =>
  db.runTransaction(
    async (reading) => {
      const stored = await readSchedule(reading, uid);
      const since = new Date(stored.schedule.foldedAt.getTime() - margin);
      return { ...stored, ...logsIn(await reading.get(queryOf(reviewLogsSince(uid, since)))) };
    },
    { readOnly: true },
  );

/** Reads all parts of a learner's review log. */
export const loadLogs = async (uid: string): Promise<StoredLogs> =>
  logsIn(await queryOf(reviewLogsOf(uid)).get());

function logsIn({ docs }: { docs: DocumentSnapshot[] }): StoredLogs {
  const { schema } = refs.reviewLog('any', 'any');
  const logs = decodeEach(schema, { docs });
  return {
    logs: new Map(logs.map(({ id, ...log }) => [id, log])),
    updateTimes: new Map(
      docs.flatMap(({ id, updateTime }) => (updateTime ? [[id, updateTime]] : [])),
    ),
  };
}

async function readSchedule(reading: Transaction, uid: string): Promise<StoredSchedule> {
  const { ref, schema } = refs.cardSchedule(uid);
  const snapshot = await reading.get(ref);
  const schedule = readable(() => decode(schema, snapshot));
  const nothing = {
    schedule: newCardSchedule(),
    updateTime: snapshot.updateTime,
    packs: new Map(),
  };
  if (schedule === undefined) return { ...nothing, base: undefined };
  const packs = new Map<string, Map<string, string>>();
  const places = (schedule?.packs ?? []).map(({ id }) => refs.statePack(uid, id));
  const docs = places.length > 0 ? await reading.getAll(...places.map((at) => at.ref)) : [];
  docs.forEach((doc, at) => {
    const pack = readable(() => decode(places[at]!.schema, doc));
    const { version, count } = schedule!.packs[at]!;
    const items = readPack(pack?.states ?? '');
    if (pack?.version === version && items.size === count) packs.set(doc.id, items);
  });
  if (schedule === null) return { ...nothing, base: emptySchedule() };
  const isWhole = packs.size === places.length;
  const states = isWhole ? unpackStates(allItems(packs)) : undefined;
  const { options, optionsAt, through } = schedule;
  const base = states && { states, options, optionsAt, through };
  return { schedule, updateTime: snapshot.updateTime, packs, base };
}

/** Returns the items of all packs. */
export const allItems = (
  packs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, string> => new Map([...packs.values()].flatMap((items) => [...items]));

/** Returns the data; undefined if it is malformed: then it is made again from the log. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof MalformedDocument) return undefined;
    throw problem;
  }
}
