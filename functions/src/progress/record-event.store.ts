import {
  auditEntryOf,
  auditID,
  carriedOut,
  type Order,
  type Refusal,
} from '@trellis/model/administration/order';
import { isActivity } from '@trellis/model/activities/activities';
import type { Badge } from '@trellis/model/badges/badge';
import { clockOf, withSetting } from '@trellis/model/progress/clock';
import { step, withStreak } from '@trellis/model/progress/engine';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { ledgerKey, lessonCauses, type Cause } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { firstName } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { places, readAll } from '#functions/firestore/documents';
import { badgeList } from '#functions/badges/badge-list.store';
import { followEnrollments } from '#functions/progress/follow-enrollments.store';
import { keepLearner } from '#functions/progress/keep-learner.store';
import {
  bringsLearner,
  gather,
  type LearnerEvent,
  type Told,
} from '#functions/progress/learner-event';
import { tell } from '#functions/progress/tell.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retrying } from '#functions/runtime/retrying';

/** What a group of events has led to. */
type Outcome = {
  /** Null where there is no such learner. */
  state: UserProgress | null;
  refusals: ReadonlyMap<Order, Refusal>;
};

/** A commit takes 500 writes: for an event at most three, and some for the learner, badges and news. */
const maxEvents = 120;

/**
 * Brings a learner's ledger, state, leaderboard entries and enrolments up to what events say. Events may come twice,
 * late, in any order and at once.
 */
export const recordEvent = groupCommit<LearnerEvent, Outcome>(maxEvents, async (uid, events) => {
  const told = gather(events);
  const badges = await badgeList();
  return retrying(async (round) => {
    if (told.isBelieved && round === 0) return record(uid, told, badges);
    // A lesson that was looked up may change before the commit. Who writes on it looks again, until all is as it should be.
    for (;;) {
      const { isWritten, ...outcome } = await record(uid, told, badges, 'look up');
      if (!isWritten || told.lessons.length === 0) return outcome;
    }
  });
});

/** One look and one commit, if there is anything to write. */
async function record(
  uid: string,
  told: Told,
  badges: ReadonlyMap<string, Badge>,
  lookUp?: 'look up',
): Promise<Outcome & { isWritten: boolean }> {
  const { state, lessons, unpaid, orders, enrollments } = await look(uid, told, lookUp);
  if (state === null && !bringsLearner(told)) {
    const refusals = new Map(orders.map((order) => [order, 'unknown_learner'] as const));
    return { isWritten: false, state: null, refusals };
  }
  const first = state?.data ?? newUserProgress(uid, firstName(''));
  const set = withSettings(first, told);
  const clock = clockOf(set.clock);
  const ordered = carriedOut(set, orders, clock);
  const before = ordered.state === first ? first : withStreak(ordered.state, clock);
  const stepped = step(before, [...unpaid, ...ordered.causes], badges, {
    clock,
    goals: first.learningGoals,
    now: new Date(),
  });

  const batch = db.batch();
  for (const [key, line] of stepped.lines) batch.create(places.xpEvent(uid, key).ref, line);
  for (const order of ordered.done) {
    batch.create(places.audit(auditID(uid, order)).ref, auditEntryOf(uid, order));
  }
  const skills = followEnrollments(batch, enrollments, lessons, stepped.state);
  if (stepped.news.length > 0) await tell(batch, uid, stepped.news, stepped.state, stepped.at);
  const after = { ...stepped.state, skills: skills ?? stepped.state.skills };
  const isKept = keepLearner(batch, uid, state, after);
  const isWritten = isKept || skills !== null || ordered.done.length > 0;
  if (isWritten) await batch.commit();
  return { isWritten, state: after, refusals: ordered.refusals };
}

/** What there is of what is told: as it was believed, or as it is. */
async function look(uid: string, told: Told, lookUp?: 'look up') {
  const stateAt = places.userProgress(uid);
  const enrollmentAt = (courseID: string) => places.enrollment(uid, courseID);
  const lessonAt = ({ lessonID }: LessonProgress) => places.lessonProgress(uid, lessonID);
  const lineAt = (cause: Cause) => places.xpEvent(uid, ledgerKey(cause));
  const auditAt = (order: Order) => places.audit(auditID(uid, order));
  const done = told.causes.filter(({ kind }) => isActivity(kind));
  const courseIDs = [...new Set([...told.lessons, ...done].map(({ courseID }) => courseID))];
  const inDoubt = [
    ...told.lessons.map(lessonAt),
    ...[...lessonCauses(told.lessons), ...told.causes].filter(isInLedgerAlone).map(lineAt),
    ...told.orders.map(auditAt),
  ];
  const asked = [stateAt, ...courseIDs.map(enrollmentAt), ...(lookUp ? inDoubt : [])];
  const stored = await readAll(...asked);
  const lessons = lookUp
    ? told.lessons.map((lesson) => stored(lessonAt(lesson))?.data ?? notBegun(lesson))
    : told.lessons;
  const state = stored(stateAt);
  const isPaid = (cause: Cause) => {
    const { revised } = xpRules[cause.kind];
    if (revised === undefined) return stored(lineAt(cause)) !== null;
    return state !== null && cause.revision <= revised.latest(state.data, cause.itemID);
  };
  return {
    state,
    enrollments: courseIDs.flatMap((courseID) => stored(enrollmentAt(courseID)) ?? []),
    lessons,
    unpaid: [...lessonCauses(lessons), ...told.causes].filter((cause) => !isPaid(cause)),
    orders: told.orders.filter((order) => stored(auditAt(order)) === null),
  };
}

/** Of what is told of again and again, in order, the learner's state says how much of it is in the ledger. */
const isInLedgerAlone = ({ kind }: Cause): boolean => xpRules[kind].revised === undefined;

const withSettings = (state: UserProgress, { settings }: Told): UserProgress =>
  settings.length === 0 ? state : { ...state, clock: settings.reduce(withSetting, state.clock) };

const notBegun = (lesson: LessonProgress): LessonProgress => ({
  ...lesson,
  isCompleted: false,
  completedAt: null,
});
