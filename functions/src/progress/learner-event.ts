import type { AdminAction } from '@trellis/model/administration/admin-action';
import type { ClockSetting } from '@trellis/model/progress/clock';
import type { Cause } from '@trellis/model/progress/ledger';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';

/**
 * What an event says of a learner.
 * - A lesson's progress. A first completion may be believed unread, because the ledger refuses it where it is old news.
 *   Of any other change the event may be outdated, so the lesson's progress is looked up.
 * - Causes of XP, which the ledger is asked for first; or the learner's state, of what is told of again and again, such as
 *   the gradings of a quiz from the first on.
 * - An administrator's order, which the audit log is asked for first.
 * - A setting of the clock.
 * - That the badges are to be looked at again.
 */
export type LearnerEvent =
  | { kind: 'lesson'; lesson: LessonProgress; isFirstCompletion: boolean }
  | { kind: 'causes'; causes: Cause[] }
  | { kind: 'order'; order: AdminAction }
  | { kind: 'setting'; setting: ClockSetting }
  | { kind: 'badges' };

/** What several events of one learner say together. */
export type EventBatch = {
  lessons: LessonProgress[];
  causes: Cause[];
  orders: AdminAction[];
  settings: ClockSetting[];
  /** Whether all of it can be believed unread. */
  canSkipReads: boolean;
};

/** Returns what events say together; of a lesson, what the last one says. */
export function mergeEvents(events: LearnerEvent[]): EventBatch {
  const lessons = new Map<string, LessonProgress>();
  const batch: EventBatch = {
    lessons: [],
    causes: [],
    orders: [],
    settings: [],
    canSkipReads: true,
  };
  for (const event of events) {
    if (event.kind === 'lesson') {
      lessons.set(event.lesson.lessonID, event.lesson);
      batch.canSkipReads &&= event.isFirstCompletion;
    }
    if (event.kind === 'causes') batch.causes.push(...event.causes);
    if (event.kind === 'order') batch.orders.push(event.order);
    if (event.kind === 'setting') batch.settings.push(event.setting);
  }
  batch.canSkipReads &&= batch.causes.length === 0 && batch.orders.length === 0;
  return { ...batch, lessons: [...lessons.values()] };
}

/** Returns whether it is something of a learner's own, which there is also before the event of their signing up. */
export const createsLearner = ({ lessons, causes, settings }: EventBatch): boolean =>
  lessons.length > 0 || causes.length > 0 || settings.length > 0;
