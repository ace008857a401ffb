import { isDeepStrictEqual } from 'node:util';
import type { CardForecast } from '@trellis/model/cards/card-forecast';
import { forecastsOf } from '@trellis/model/cards/due-cards';
import { packStates } from '@trellis/model/cards/pack-documents';
import { emptySchedule, replay } from '@trellis/model/cards/replay';
import { allReceived, foldOf, type Fold } from '@trellis/model/cards/review-log';
import type { Clock } from '@trellis/model/progress/clock';
import { foldedSchedule, writeSchedule } from '#functions/cards/fold-log.store';
import { loadLogs, loadSchedule, type StoredSchedule } from '#functions/cards/load-schedule.store';
import { changesOf } from '#functions/firestore/changes';
import { refs } from '#functions/firestore/typed-refs';
import { differencesOf, type Difference, type Mismatch } from '#functions/rebuild/mismatch.store';

/** What a learner's whole review log gives. */
export type RebuiltReviews = { forecasts: Record<string, CardForecast>; mismatches: Mismatch[] };

/** Replays a learner's whole log. Returns the forecasts, and what differs of the schedule and its packs. */
export async function rebuiltReviews(uid: string, clock: Clock): Promise<RebuiltReviews> {
  const stored = await loadSchedule(uid);
  const { logs } = await loadLogs(uid);
  const fold = foldOf(logs, clock);
  if (fold === undefined) return { forecasts: {}, mismatches: await sourceless(uid, stored) };
  const { states } = replay(allReceived(logs));
  const forecasts = forecastsOf(states, fold.latest.getTime(), clock);
  const folded = await foldedSchedule({ ...stored, base: undefined }, logs, fold, async () => logs);
  const differences = await differencesFrom(uid, stored, folded, fold);
  const remake = () => writeSchedule(uid, { ...stored, base: undefined }, folded, fold);
  const { path } = refs.cardSchedule(uid).ref;
  const mismatches = differences.length > 0 ? [{ path, differences, mend: remake }] : [];
  return { forecasts, mismatches };
}

async function differencesFrom(
  uid: string,
  { base, schedule, updateTime }: StoredSchedule,
  { states, options, optionsAt, through }: ReturnType<typeof emptySchedule>,
  { positions, foldedAt }: Fold,
): Promise<Difference[]> {
  const isNothingDue = Object.values(positions).every((length) => length === 0);
  if (updateTime === undefined && isNothingDue) return [];
  const expected = { positions, foldedAt, options, optionsAt, through };
  const changes = changesOf(schedule, expected);
  const ids = await packIDs(uid);
  const arePacksRight =
    isDeepStrictEqual(ids, schedule.packs.map(({ id }) => id).sort()) &&
    base !== undefined &&
    isDeepStrictEqual(packStates(base.states), packStates(states));
  return [
    ...(changes === null ? [] : differencesOf(schedule, changes)),
    ...(arePacksRight
      ? []
      : [{ field: 'packs', stored: base?.states.size ?? 'broken', expected: states.size }]),
  ];
}

const packIDs = async (uid: string): Promise<string[]> => {
  const docs = await refs.statePack(uid, 'any').ref.parent.listDocuments();
  return docs.map(({ id }) => id).sort();
};

/** Returns a schedule without a log. */
async function sourceless(uid: string, { updateTime }: StoredSchedule): Promise<Mismatch[]> {
  const packs = await refs.statePack(uid, 'any').ref.parent.listDocuments();
  if (updateTime === undefined && packs.length === 0) return [];
  const { ref } = refs.cardSchedule(uid);
  return [
    {
      path: ref.path,
      differences: [{ field: '(document)', stored: 'a schedule', expected: null }],
      mend: async () => {
        for (const pack of packs) await pack.delete();
        await ref.delete();
      },
    },
  ];
}
