import type { AdminAction } from '@trellis/model/administration/admin-action';
import type { ClockSetting } from '@trellis/model/progress/clock';
import type { Cause } from '@trellis/model/progress/ledger';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';

/**
 * What an event reports about a learner.
 * - Work: time spent in courses. The time is summed from the lesson progress, so that a late event changes nothing.
 * - Lesson progress, with work if there was any. A first completion needs no read, because the ledger rejects duplicates. For other changes the
 *   event may be outdated, so the lesson progress is read.
 * - XP causes, checked against the ledger; or, for recurring causes such as the gradings of a quiz, against the
 *   learner's state.
 * - An administrator's action, checked against the audit log.
 * - A clock setting.
 * - A request to evaluate the badges again.
 */
export type LearnerEvent =
  | { kind: 'work'; worked: Work }
  | { kind: 'lesson'; lesson: LessonProgress; isFirstCompletion: boolean; worked: Work | null }
  | { kind: 'causes'; causes: Cause[] }
  | { kind: 'order'; order: AdminAction }
  | { kind: 'setting'; setting: ClockSetting }
  | { kind: 'badges' };

/** The courses in which a learner was seen to spend time, and when. */
export type Work = { courseIDs: string[]; at: Date };

/** The merged reports of several events of one learner. */
export type EventBatch = {
  lessons: LessonProgress[];
  causes: Cause[];
  orders: AdminAction[];
  settings: ClockSetting[];
  /** When the learner was last seen to spend time, by course. */
  worked: Map<string, Date>;
  /** Whether the commit can skip verifying reads. */
  canSkipReads: boolean;
};

/** Merges the reports of events; for each lesson the last one wins. */
export function mergeEvents(events: LearnerEvent[]): EventBatch {
  const lessons = new Map<string, LessonProgress>();
  const batch: EventBatch = {
    lessons: [],
    causes: [],
    orders: [],
    settings: [],
    worked: new Map(),
    canSkipReads: true,
  };
  for (const event of events) {
    if (event.kind === 'lesson') {
      lessons.set(event.lesson.lessonID, event.lesson);
      batch.canSkipReads &&= event.isFirstCompletion;
    }
    if (event.kind === 'lesson' || event.kind === 'work') addWork(batch.worked, event.worked);
    if (event.kind === 'causes') batch.causes.push(...event.causes);
    if (event.kind === 'order') batch.orders.push(event.order);
    if (event.kind === 'setting') batch.settings.push(event.setting);
  }
  batch.canSkipReads &&= batch.causes.length === 0 && batch.orders.length === 0;
  return { ...batch, lessons: [...lessons.values()] };
}

function addWork(worked: Map<string, Date>, work: Work | null): void {
  for (const courseID of work?.courseIDs ?? []) {
    const before = worked.get(courseID);
    worked.set(courseID, before && before > work!.at ? before : work!.at);
  }
}

/** Returns whether it may arrive before the event of the learner's signing up. */
export const createsLearner = ({ lessons, causes, settings }: EventBatch): boolean =>
  lessons.length > 0 || causes.length > 0 || settings.length > 0;
