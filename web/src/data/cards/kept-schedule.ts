import type { Firestore } from 'firebase/firestore';
import { cardSchedule, type CardSchedule } from '@trellis/model/cards/card-schedule';
import { cardSchedulePath } from '@trellis/model/cards/paths';
import { userProgressPath } from '@trellis/model/paths';
import { dayNumber } from '@trellis/model/progress/calendar';
import { clockOf } from '@trellis/model/progress/clock';
import { userProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { readCopy } from '#web/data/cards/read-once';

/** How many days a copy may be behind the newest forecast. */
const mostBehind = 1;

/**
 * Returns the copy of a learner's schedule on this device, for no read; undefined if there is none, or if the server has one of
 * much later. Any copy is right with the log since it was made: an old one only has more of that.
 */
export async function keptSchedule(db: Firestore, uid: string): Promise<CardSchedule | undefined> {
  const [schedule, progress] = await Promise.all([
    readCopy(db, cardSchedulePath(uid), cardSchedule),
    readCopy(db, userProgressPath(uid), userProgress),
  ]);
  return schedule && progress && isRecent(schedule, progress) ? schedule : undefined;
}

/**
 * Returns whether a schedule is about as new as the server's, by the learner's progress, which every page reads: functions make
 * forecasts and schedules on the same days.
 */
export function isRecent(
  { foldedAt }: Pick<CardSchedule, 'foldedAt'>,
  { cardForecasts, clock }: Pick<UserProgress, 'cardForecasts' | 'clock'>,
): boolean {
  const days = Object.values(cardForecasts).map(({ day }) => dayNumber(day));
  const behind = Math.max(...days) - dayNumber(clockOf(clock).dayOf(foldedAt));
  return days.length > 0 && behind <= mostBehind;
}
