import type { CardSchedule } from '@trellis/model/cards/card-schedule';
import { packStates } from '@trellis/model/cards/pack-documents';
import { changePacks, maxAsciiPackLength, writePack, type Pack } from '@trellis/model/cards/packs';
import { continueReplay, replay, type Schedule } from '@trellis/model/cards/replay';
import { allReceived, type Fold, type ReviewLog } from '@trellis/model/cards/review-log';
import { allItems, type StoredSchedule } from '#functions/cards/load-schedule.store';
import { db } from '#functions/firestore/admin';
import { refs } from '#functions/firestore/typed-refs';

/** How many packs a commit writes; it may have 10 MiB. */
const packsPerCommit = 9;

type Logs = ReadonlyMap<string, ReviewLog>;

/**
 * Returns the schedule of the text that is to be folded.
 * @param logs the parts of the log that may have more than the packs
 * @param whole returns all parts; called if the packs no longer fit the log
 */
export async function foldedSchedule(
  { base, schedule }: Pick<StoredSchedule, 'base' | 'schedule'>,
  logs: Logs,
  { foldedAt }: Fold,
  whole: () => Promise<Logs>,
): Promise<Schedule> {
  const before = foldedAt.getTime();
  const entriesOf = (parts: Logs, from: Record<string, number>) =>
    allReceived(parts, from).filter(({ receivedAt }) => receivedAt < before);
  const continued = base && continueReplay(base, entriesOf(logs, schedule.positions));
  return continued ?? replay(entriesOf(await whole(), {}));
}

/**
 * Writes a schedule and the packs that differ. Packs without a readable index are made again. Fails if the schedule was
 * written since it was read. After a crash between two commits the packs are broken, which the next event mends.
 */
export async function writeSchedule(
  uid: string,
  stored: StoredSchedule,
  folded: Schedule,
  fold: Fold,
): Promise<void> {
  const { index, written, deleted } = await changedPacks(uid, stored, folded);
  const { options, optionsAt, through } = folded;
  const schedule: CardSchedule = {
    ...{ packs: index, options, optionsAt, through },
    positions: { ...stored.schedule.positions, ...fold.positions },
    foldedAt: fold.foldedAt,
  };
  const rest = [...written];
  while (rest.length > packsPerCommit) await commitPacks(uid, rest.splice(0, packsPerCommit));
  const batch = db.batch();
  setPacks(batch, uid, rest);
  for (const id of deleted) batch.delete(refs.statePack(uid, id).ref);
  const { ref } = refs.cardSchedule(uid);
  if (stored.updateTime === undefined) batch.create(ref, schedule);
  else batch.update(ref, schedule, { lastUpdateTime: stored.updateTime });
  await batch.commit();
}

async function changedPacks(uid: string, stored: StoredSchedule, to: Schedule) {
  const { base, schedule, packs, updateTime } = stored;
  const { parent } = refs.statePack(uid, 'any').ref;
  const states = packStates(to.states);
  const newID = () => parent.doc().id;
  if (base === undefined || updateTime === undefined) {
    const old = (await parent.listDocuments()).map(({ id }) => id);
    const { index, written } = changePacks([], new Map(), states, newID, maxAsciiPackLength);
    return { index, written, deleted: old };
  }
  const gone = [...allItems(packs).keys()].filter((key) => !states.has(key));
  const changes = new Map<string, string | null>([
    ...states,
    ...gone.map((key) => [key, null] as const),
  ]);
  return changePacks(schedule.packs, packs, changes, newID, maxAsciiPackLength);
}

async function commitPacks(uid: string, packs: Pack[]): Promise<void> {
  const batch = db.batch();
  setPacks(batch, uid, packs);
  await batch.commit();
}

function setPacks(batch: FirebaseFirestore.WriteBatch, uid: string, packs: Pack[]): void {
  for (const { range, items } of packs)
    batch.set(refs.statePack(uid, range.id).ref, {
      version: range.version,
      states: writePack(items),
    });
}
