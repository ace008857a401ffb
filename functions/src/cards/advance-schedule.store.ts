import { isDeepStrictEqual } from 'node:util';
import type { CardForecast } from '@trellis/model/cards/card-forecast';
import { forecastsOf } from '@trellis/model/cards/due-cards';
import type { CardKey } from '@trellis/model/cards/card-key';
import { allReceived, foldOf, type ReceivedEntry } from '@trellis/model/cards/review-log';
import { studyOf } from '@trellis/model/cards/study-days';
import type { Day } from '@trellis/model/progress/calendar';
import { clockOf, type Clock } from '@trellis/model/progress/clock';
import { flashcardsCause } from '@trellis/model/progress/ledger';
import { reviewLogsSince } from '@trellis/model/queries';
import { existingCards } from '#functions/cards/existing-cards.store';
import { foldedSchedule, writeSchedule } from '#functions/cards/fold-log.store';
import { withoutLeftCourses } from '#functions/cards/left-courses.store';
import { loadLogs, loadSchedule, type StoredLogs } from '#functions/cards/load-schedule.store';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { recordEvent } from '#functions/progress/record-event.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';
import { transact } from '#functions/runtime/transact';

/**
 * Updates what functions derive from a learner's review log: XP for the cards studied, the forecasts of due cards, and
 * once per learning day the packs of the schedule. Everything is computed from the log as it is now, so it may run twice,
 * late, in any order, and again after a crash.
 */
export const advanceSchedule = groupCommit<null>(Infinity, (uid) =>
  retryWithBackoff(async () => {
    while (!(await advance(uid)));
  }),
);

/** Returns whether the log did not grow meanwhile. */
async function advance(uid: string): Promise<boolean> {
  const stored = await loadSchedule(uid);
  const { base, schedule, logs } = stored;
  const progress = await read(refs.userProgress(uid));
  const clock = clockOf(progress?.data.clock ?? []);
  const fold = foldOf(logs, clock);
  if (fold === undefined) return true;

  const tail = allReceived(logs, schedule.positions);
  const whole = async () => (await loadLogs(uid)).logs;
  const study = await studyOf(base, tail, clock, async () => allReceived(await whole()));
  await award(uid, study.days, progress?.data.studied ?? {}, lastReceipts(tail, clock));

  const forecasts = await withoutLeftCourses(
    uid,
    forecastsOf(study.schedule.states, fold.latest.getTime(), clock),
    progress?.data.cardForecasts ?? {},
  );
  if (!(await tellForecasts(uid, forecasts, stored))) return false;

  const isDue = Object.entries(fold.positions).some(
    ([id, to]) => to > (schedule.positions[id] ?? 0),
  );
  if (isDue || base === undefined) {
    const folded = await foldedSchedule(stored, logs, fold, whole);
    await writeSchedule(uid, stored, folded, fold);
  }
  return true;
}

/** Returns when the last entry of each learning day was received. */
function lastReceipts(tail: ReceivedEntry[], clock: Clock): Map<Day, Date> {
  const times = new Map<Day, Date>();
  for (const { receivedAt } of tail) {
    const at = new Date(receivedAt);
    const day = clock.dayOf(at);
    times.set(day, new Date(Math.max(receivedAt, times.get(day)?.getTime() ?? 0)));
  }
  return times;
}

/** Awards the XP of the days on which more cards were studied than is known. */
async function award(
  uid: string,
  days: ReadonlyMap<Day, ReadonlySet<CardKey>>,
  studied: Record<Day, number>,
  times: ReadonlyMap<Day, Date>,
): Promise<void> {
  const more = [...days].filter(([day, cards]) => cards.size > (studied[day] ?? 0));
  if (more.length === 0) return;
  const existing = await existingCards(uid, new Set(more.flatMap(([, cards]) => [...cards])));
  const causes = more.flatMap(([day, cards]) => {
    const count = [...cards].filter((key) => existing.has(key)).length;
    return count > (studied[day] ?? 0)
      ? [flashcardsCause({ day, count, at: times.get(day)! })]
      : [];
  });
  if (causes.length > 0) await recordEvent(uid, { kind: 'causes', causes });
}

/** Writes the forecasts if they differ. Returns false, and writes nothing, if the log has grown since it was read. */
const tellForecasts = (
  uid: string,
  cardForecasts: Record<string, CardForecast>,
  { logs, updateTimes }: StoredLogs,
): Promise<boolean> =>
  transact(async (transaction) => {
    const { ref, schema } = refs.userProgress(uid);
    const latest = Math.max(...[...logs.values()].map(({ updatedAt }) => updatedAt.getTime()));
    const newer = queryOf(reviewLogsSince(uid, new Date(latest)));
    const [{ docs }, stored] = await Promise.all([transaction.get(newer), transaction.get(ref)]);
    if (docs.some(({ id, updateTime }) => updateTimes.get(id)?.isEqual(updateTime) !== true))
      return false;
    const progress = decode(schema, stored);
    if (progress !== null && !isDeepStrictEqual(progress.cardForecasts, cardForecasts))
      transaction.update(ref, { cardForecasts });
    return true;
  });
