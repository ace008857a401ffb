import type { Firestore } from 'firebase/firestore';
import {
  cardSchedule,
  newCardSchedule,
  type CardSchedule,
} from '@trellis/model/cards/card-schedule';
import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { statePack, unpackStates } from '@trellis/model/cards/pack-documents';
import { readPack } from '@trellis/model/cards/packs';
import { cardSchedulePath, statePackPath } from '@trellis/model/cards/paths';
import { reviewLogsOf, reviewLogsSince } from '@trellis/model/cards/queries';
import { emptySchedule } from '@trellis/model/cards/replay';
import { readEntries, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { deviceOf, reviewLog } from '@trellis/model/cards/review-log';
import { keptSchedule } from '#web/data/cards/kept-schedule';
import { knownReviews, uniqueEntries, type KnownReviews } from '#web/data/cards/known-reviews';
import { readDocument, readQuery, readVersion, type Found } from '#web/data/cards/read-once';
import { entriesHere } from '#web/data/cards/review-outbox';

/** Servers write a log's time and a schedule's by clocks of their own; they differ by less than this, in ms. */
const overlap = 60_000;

/**
 * Returns what is known of a learner's reviews: the packs that functions made, and the log since, with what this browser has not
 * sent. Reads the schedule unless this device has a recent one, packs that changed, and the parts of the log that changed since it
 * was made.
 */
export async function loadReviews(db: Firestore, uid: string): Promise<Found<KnownReviews>> {
  const kept = await keptSchedule(db, uid);
  const known = kept && (await continueFrom(db, uid, kept));
  if (known) return known;
  const found = await readDocument(db, cardSchedulePath(uid), cardSchedule);
  const read = await continueFrom(db, uid, found.value ?? newCardSchedule());
  return read
    ? { ...read, isFromCache: found.isFromCache || read.isFromCache }
    : loadAllReviews(db, uid);
}

/** Returns what is known from a schedule and the log since; undefined if the log does not continue it, or a pack is missing. */
async function continueFrom(
  db: Firestore,
  uid: string,
  schedule: CardSchedule,
): Promise<Found<KnownReviews> | undefined> {
  const since = new Date(schedule.foldedAt.getTime() - overlap);
  const [states, logs] = await Promise.all([
    readStates(db, uid, schedule),
    readQuery(db, reviewLogsSince(uid, since), reviewLog),
  ]);
  const tail = uniqueEntries([
    ...logs.value.flatMap(({ id, entries }) => entriesAfter(id, entries, schedule.positions)),
    ...storedHere(uid, schedule.positions),
  ]);
  const { options, optionsAt, through } = schedule;
  const value = states && knownReviews({ states, options, optionsAt, through }, tail);
  return value && { value, isFromCache: logs.isFromCache };
}

/** Returns what is known from the whole log, for one read of each of its documents. */
export async function loadAllReviews(db: Firestore, uid: string): Promise<Found<KnownReviews>> {
  const { value, isFromCache } = await readQuery(db, reviewLogsOf(uid), reviewLog);
  const entries = uniqueEntries([
    ...value.flatMap(({ id, entries }) => entriesAfter(id, entries, {})),
    ...storedHere(uid, {}),
  ]);
  // A replay from nothing takes every entry.
  return { value: knownReviews(emptySchedule(), entries)!, isFromCache };
}

/** Returns the states of all packs; undefined if one is missing, broken or of another version than the schedule. */
async function readStates(
  db: Firestore,
  uid: string,
  { packs }: CardSchedule,
): Promise<Map<CardKey, CardState> | undefined> {
  const found = await Promise.all(
    packs.map(({ id, version }) => readVersion(db, statePackPath(uid, id), version, statePack)),
  );
  const states = new Map<CardKey, CardState>();
  for (const [at, pack] of found.entries()) {
    const unpacked =
      pack?.version === packs[at]!.version ? unpackStates(readPack(pack.states)) : undefined;
    if (unpacked === undefined) return undefined;
    for (const [key, state] of unpacked) states.set(key, state);
  }
  return states;
}

type Positions = CardSchedule['positions'];

const entriesAfter = (logID: string, text: string, positions: Positions): ReviewEntry[] =>
  readEntries(deviceOf(logID), text.slice(positions[logID] ?? 0));

/** Returns the entries that the tabs of this browser know, sent and unsent, without those in the packs. */
const storedHere = (uid: string, positions: Positions): ReviewEntry[] =>
  entriesHere(uid).flatMap(({ logID, text, unsent }) => [
    ...entriesAfter(logID, text, positions),
    ...readEntries(deviceOf(logID), unsent),
  ]);
