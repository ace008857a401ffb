import type { Order } from '@trellis/model/administration/order';
import type { ClockSetting } from '@trellis/model/progress/clock';
import type { Cause } from '@trellis/model/progress/ledger';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';

/**
 * What an event says of a learner.
 * - A lesson's progress. A first completion may be believed unseen, because the ledger refuses it where it is old news.
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
  | { kind: 'order'; order: Order }
  | { kind: 'setting'; setting: ClockSetting }
  | { kind: 'badges' };

/** What the events of a group say together. */
export type Told = {
  lessons: LessonProgress[];
  causes: Cause[];
  orders: Order[];
  settings: ClockSetting[];
  /** Whether all of it can be believed unseen. */
  isBelieved: boolean;
};

export function gather(events: LearnerEvent[]): Told {
  const lessons = new Map<string, LessonProgress>();
  const told: Told = { lessons: [], causes: [], orders: [], settings: [], isBelieved: true };
  for (const event of events) {
    if (event.kind === 'lesson') {
      lessons.set(event.lesson.lessonID, event.lesson);
      told.isBelieved &&= event.isFirstCompletion;
    }
    if (event.kind === 'causes') told.causes.push(...event.causes);
    if (event.kind === 'order') told.orders.push(event.order);
    if (event.kind === 'setting') told.settings.push(event.setting);
  }
  told.isBelieved &&= told.causes.length === 0 && told.orders.length === 0;
  return { ...told, lessons: [...lessons.values()] };
}

/** Whether it is something of a learner's own, which there is also before the event of their signing up. */
export const bringsLearner = ({ lessons, causes, settings }: Told): boolean =>
  lessons.length > 0 || causes.length > 0 || settings.length > 0;
