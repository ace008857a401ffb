import {
  auditEntryOf,
  auditID,
  applyAdminActions,
  type AdminAction,
  type Refusal,
} from '@trellis/model/administration/admin-action';
import { isActivity } from '@trellis/model/activities/activities';
import type { Badge } from '@trellis/model/badges/badge';
import { clockOf, withSetting } from '@trellis/model/progress/clock';
import { applyXpCauses, withStreak } from '@trellis/model/progress/engine';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { ledgerKey, lessonCauses, type Cause } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { lessonPath } from '@trellis/model/paths';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { firstName } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { readAll, refs, type Versioned } from '#functions/firestore/typed-refs';
import { deriveEnrollment, timeSpentOf } from '#functions/progress/derive-enrollment.store';
import { badgeList } from '#functions/badges/badge-list.store';
import { updateEnrollments, type Sign } from '#functions/progress/update-enrollments.store';
import { saveUserProgress } from '#functions/progress/save-user-progress.store';
import {
  createsLearner,
  mergeEvents,
  type EventBatch,
  type LearnerEvent,
} from '#functions/progress/learner-event';
import { addNotifications } from '#functions/progress/add-notifications.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** The result of a group of events. */
type Outcome = {
  /** Null if the learner does not exist. */
  state: UserProgress | null;
  refusals: ReadonlyMap<AdminAction, Refusal>;
  /** The stored state, as far as this group has written it. */
  written: Written | null;
};

type Written = { state: Versioned<UserProgress>; enrollments: Versioned<Enrollment>[] };

/**
 * Whether lessons and their causes are verified by reading; and the documents that were just written, so that they
 * need no reading.
 */
type Reading = { verify: boolean; known: Written | null };

/**
 * A commit has at most 500 writes: up to three per event, plus those for the learner, badges and notifications.
 */
const maxEvents = 120;

/**
 * Updates a learner's ledger, state, leaderboard entries and enrolments from events, which may arrive twice, late, in
 * any order and at once.
 */
export const recordEvent = groupCommit<LearnerEvent, Outcome>(
  maxEvents,
  async (uid, events, previous) => {
    const batch = mergeEvents(events);
    const badges = await badgeList();
    let verify = !batch.canSkipReads;
    for (;;) {
      const { isWritten, ...outcome } = await retryWithBackoff((round) => {
        verify ||= round > 0;
        const known = verify ? null : (previous?.written ?? null);
        return applyBatch(uid, batch, badges, { verify, known });
      });
      // A lesson that was read may change before the commit; whoever changes it triggers another event.
      if (!isWritten || !verify || batch.lessons.length === 0) return outcome;
    }
  },
);

/** Reads the documents concerned, and commits the changes, if any. */
async function applyBatch(
  uid: string,
  events: EventBatch,
  badges: ReadonlyMap<string, Badge>,
  reading: Reading,
): Promise<Outcome & { isWritten: boolean }> {
  const { state, lessons, unpaid, orders, enrollments } = await loadContext(uid, events, reading);
  if (state === null && !createsLearner(events)) {
    const refusals = new Map(orders.map((order) => [order, 'unknown_learner'] as const));
    return { isWritten: false, state: null, refusals, written: null };
  }
  const first = state?.data ?? newUserProgress(uid, firstName(''));
  const set = withSettings(first, events);
  const clock = clockOf(set.clock);
  const ordered = applyAdminActions(set, orders, clock);
  const before = ordered.state === first ? first : withStreak(ordered.state, clock);
  const applied = applyXpCauses(before, [...unpaid, ...ordered.causes], badges, {
    clock,
    goals: first.learningGoals,
    now: new Date(),
  });

  const batch = db.batch();
  for (const [key, line] of applied.lines) batch.create(refs.xpEvent(uid, key).ref, line);
  for (const order of ordered.done) {
    batch.create(refs.audit(auditID(uid, order)).ref, auditEntryOf(uid, order));
  }
  const { skills, changed } = updateEnrollments(batch, enrollments, lessons, applied.state, {
    signs: signsIn(events),
    // After the enrolments were read: whoever adds time since changes them, and this commit fails.
    seconds: await timeSpentIn(uid, enrollments, events),
  });
  if (applied.progressEvents.length > 0)
    await addNotifications(batch, uid, applied.progressEvents, applied.state, applied.at);
  const after = { ...applied.state, skills: skills ?? applied.state.skills };
  const isStateWritten = saveUserProgress(batch, uid, state, after);
  const isWritten = isStateWritten || skills !== null || ordered.done.length > 0;
  const results = isWritten ? await batch.commit() : [];
  await deriveMoved(uid, lessons, enrollments);
  // All documents of a commit share one time.
  const updateTime = results.at(-1)?.writeTime;
  const versioned = <T>(data: T) => ({ data, updateTime: updateTime! });
  const written =
    updateTime && isStateWritten
      ? { state: versioned(after), enrollments: changed.map(versioned) }
      : null;
  return { isWritten, written, state: after, refusals: ordered.refusals };
}

/**
 * Returns the stored documents that the events concern. Lessons and their causes are read only with `verify`;
 * otherwise the events are trusted.
 */
async function loadContext(uid: string, events: EventBatch, { verify, known }: Reading) {
  if (known !== null && !verify && countsAll(known.enrollments, events)) {
    const { state, enrollments } = known;
    const { lessons } = events;
    return { state, enrollments, lessons, unpaid: lessonCauses(lessons), orders: [] };
  }
  const stateAt = refs.userProgress(uid);
  const enrollmentAt = (courseID: string) => refs.enrollment(uid, courseID);
  const lessonAt = ({ lessonID }: LessonProgress) => refs.lessonProgress(uid, lessonID);
  const lineAt = (cause: Cause) => refs.xpEvent(uid, ledgerKey(cause));
  const auditAt = (order: AdminAction) => refs.audit(auditID(uid, order));
  const { worked } = events;
  const done = events.causes.filter(({ kind }) => isActivity(kind));
  const courseIDs = [
    ...new Set([...[...events.lessons, ...done].map(({ courseID }) => courseID), ...worked.keys()]),
  ];
  const toVerify = [
    ...events.lessons.map(lessonAt),
    ...[...lessonCauses(events.lessons), ...events.causes].filter(isInLedgerAlone).map(lineAt),
    ...events.orders.map(auditAt),
  ];
  const asked = [stateAt, ...courseIDs.map(enrollmentAt), ...(verify ? toVerify : [])];
  const stored = await readAll(...asked);
  const storedLesson = (lesson: LessonProgress) => stored(lessonAt(lesson))?.data;
  const lessons = verify
    ? events.lessons.map((lesson) => storedLesson(lesson) ?? notBegun(lesson))
    : events.lessons;
  const completed = events.lessons.map((lesson) => storedLesson(lesson) ?? lesson);
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
    // A completion counts even if its progress has been deleted since.
    unpaid: [...lessonCauses(completed), ...events.causes].filter((cause) => !isPaid(cause)),
    orders: events.orders.filter((order) => stored(auditAt(order)) === null),
  };
}

/**
 * Returns whether all lessons belong to enrolments that were just written: then no read is needed, because the commit
 * fails if another writer has changed them.
 */
const countsAll = (
  enrollments: Versioned<Enrollment>[],
  { lessons, worked }: EventBatch,
): boolean =>
  lessons.length > 0 &&
  [...worked.keys()].every((id) => enrollments.some(({ data }) => data.courseID === id)) &&
  lessons.every(({ courseID, lessonID }) =>
    enrollments.some(
      ({ data }) =>
        data.courseID === courseID &&
        data.lessonIDs.includes(lessonID) &&
        !data.completedLessonIDs.includes(lessonID),
    ),
  );

/** Returns when the learner was seen in which course, apart from completed lessons. */
const signsIn = ({ causes, worked }: EventBatch): Sign[] => [
  ...causes.filter(({ kind }) => isActivity(kind)),
  ...[...worked].map(([courseID, earnedAt]) => ({ courseID, earnedAt })),
];

/** Returns the seconds spent in the courses with work in these events, of those that have an enrolment. A read each. */
async function timeSpentIn(
  uid: string,
  enrollments: Versioned<Enrollment>[],
  { worked }: EventBatch,
): Promise<Map<string, number>> {
  const courseIDs = enrollments.map(({ data }) => data.courseID).filter((id) => worked.has(id));
  const sums = courseIDs.map(async (id) => {
    const sum = await timeSpentOf(uid, id).get();
    return [id, sum.data().seconds] as const;
  });
  return new Map(await Promise.all(sums));
}

/**
 * For recurring causes with rising numbers, the learner's state records which are in the ledger.
 */
const isInLedgerAlone = ({ kind }: Cause): boolean => xpRules[kind].revised === undefined;

const withSettings = (state: UserProgress, { settings }: EventBatch): UserProgress =>
  settings.length === 0 ? state : { ...state, clock: settings.reduce(withSetting, state.clock) };

const notBegun = (lesson: LessonProgress): LessonProgress => ({
  ...lesson,
  isCompleted: false,
  completedAt: null,
});

/**
 * Derives the enrolments in other courses that the lessons count for, because a lesson may have moved. Costs one read
 * per lesson that no enrolment of its course counts.
 */
async function deriveMoved(
  uid: string,
  lessons: LessonProgress[],
  enrollments: Versioned<Enrollment>[],
): Promise<void> {
  const counted = new Set(enrollments.flatMap(({ data }) => data.lessonIDs));
  const strays = lessons.filter(({ lessonID }) => !counted.has(lessonID));
  if (strays.length === 0) return;
  const at = strays.map(({ lessonID }) => db.doc(lessonPath(lessonID)));
  const found = await db.getAll(...at, { fieldMask: ['courseID'] });
  const movedTo = found.map((lesson, index) => {
    const courseID: unknown = lesson.get('courseID');
    return courseID === strays[index]?.courseID ? undefined : courseID;
  });
  for (const courseID of new Set(movedTo)) {
    if (typeof courseID === 'string') await deriveEnrollment(uid, courseID);
  }
}
