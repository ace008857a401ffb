import type { WriteBatch } from 'firebase-admin/firestore';
import type { Badge } from '@trellis/model/progress/badge';
import { withSetting, type ClockSetting } from '@trellis/model/progress/clock';
import { step, withStreak, type News } from '@trellis/model/progress/engine';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { notificationOf } from '@trellis/model/progress/news';
import { ledgerKey, lessonCauses, type Cause } from '@trellis/model/progress/ledger';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { firstName } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { places, read, readAll } from '#functions/firestore/documents';
import { badgeList } from '#functions/progress/badge-list.store';
import { countLessons } from '#functions/progress/count-lessons.store';
import { keepLearner } from '#functions/progress/keep-learner.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retrying } from '#functions/runtime/retrying';

/**
 * What an event says of a learner.
 * - A lesson's progress. A first completion may be believed unseen, because the ledger refuses it where it is old news.
 *   Of any other change the event may be outdated, so the lesson's progress is looked up.
 * - A cause of XP, which the ledger is asked for first.
 * - A setting of the clock.
 * - That the badges are to be looked at again.
 */
export type LearnerEvent =
  | { kind: 'lesson'; lesson: LessonProgress; isFirstCompletion: boolean }
  | { kind: 'cause'; cause: Cause }
  | { kind: 'setting'; setting: ClockSetting }
  | { kind: 'badges' };

/** What the events of a group say together. */
type Told = { lessons: LessonProgress[]; causes: Cause[]; settings: ClockSetting[] };

/** A commit takes 500 writes: for an event at most a ledger line and an enrolment, and two more. */
const maxEvents = 200;

/**
 * Brings a learner's ledger, state, leaderboard entry and enrolments up to what events say. Events may come twice, late,
 * in any order and at once.
 */
export const recordEvent = groupCommit<LearnerEvent>(maxEvents, async (uid, events) => {
  const told = gather(events);
  const areBelieved = events.every((event) => event.kind !== 'lesson' || event.isFirstCompletion);
  const badges = await badgeList();
  await retrying(async (round) => {
    if (areBelieved && told.causes.length === 0 && round === 0) {
      return void (await record(uid, told, badges));
    }
    // What was looked up may change before the commit. Who writes on a look-up looks again, until all is as it should be.
    while (await record(uid, told, badges, 'look up'));
  });
});

function gather(events: LearnerEvent[]): Told {
  const lessons = new Map<string, LessonProgress>();
  const told: Told = { lessons: [], causes: [], settings: [] };
  for (const event of events) {
    if (event.kind === 'lesson') lessons.set(event.lesson.lessonID, event.lesson);
    if (event.kind === 'cause') told.causes.push(event.cause);
    if (event.kind === 'setting') told.settings.push(event.setting);
  }
  return { ...told, lessons: [...lessons.values()] };
}

/** One look and one commit. Tells whether there was anything to write. */
async function record(
  uid: string,
  told: Told,
  badges: ReadonlyMap<string, Badge>,
  lookUp?: 'look up',
): Promise<boolean> {
  const lessonAt = ({ lessonID }: LessonProgress) => places.lessonProgress(uid, lessonID);
  const ledgerAt = (cause: Cause) => places.xpEvent(uid, ledgerKey(cause));
  const courseIDs = [...new Set(told.lessons.map((lesson) => lesson.courseID))];
  const enrollmentAt = (courseID: string) => places.enrollment(uid, courseID);
  const inLedger = [...lessonCauses(told.lessons), ...told.causes].map(ledgerAt);
  const stored = await readAll(
    places.userProgress(uid),
    ...courseIDs.map(enrollmentAt),
    ...(lookUp ? [...told.lessons.map(lessonAt), ...inLedger] : []),
  );

  const lessons = lookUp
    ? told.lessons.map((lesson) => stored(lessonAt(lesson))?.data ?? notBegun(lesson))
    : told.lessons;
  const unpaid = [...lessonCauses(lessons), ...told.causes].filter(
    (cause) => stored(ledgerAt(cause)) === null,
  );

  const batch = db.batch();
  const state = stored(places.userProgress(uid));
  const before = state?.data ?? newUserProgress(uid, firstName(''));
  const known = withSettings(before, told.settings);
  const { state: paid, lines, news } = step(known, unpaid, badges, before.learningGoals);
  for (const [key, line] of lines) batch.create(places.xpEvent(uid, key).ref, line);
  let { skills } = paid;
  let isCounted = false;
  for (const courseID of courseIDs) {
    const counted = countLessons(batch, stored(enrollmentAt(courseID)), lessons, skills);
    if (counted === null) continue;
    skills = counted;
    isCounted = true;
  }
  if (news.length > 0) await tell(batch, uid, news, paid.lastActiveDate ?? new Date());
  const isKept = keepLearner(batch, uid, state, { ...paid, skills });
  if (!isKept && !isCounted) return false;
  await batch.commit();
  return true;
}

function withSettings(state: UserProgress, settings: ClockSetting[]): UserProgress {
  if (settings.length === 0) return state;
  return withStreak({ ...state, clock: settings.reduce(withSetting, state.clock) });
}

/** Notifies the learner in the same commit, but of kinds that they have muted. */
async function tell(batch: WriteBatch, uid: string, news: News[], at: Date): Promise<void> {
  const muted = (await read(places.user(uid)))?.data.settings.mutedNotifications ?? [];
  for (const each of news.filter(({ kind }) => !muted.includes(kind))) {
    const { id, data } = notificationOf(each, at);
    batch.set(places.notification(uid, id).ref, data);
  }
}

const notBegun = (lesson: LessonProgress): LessonProgress => ({
  ...lesson,
  isCompleted: false,
  completedAt: null,
});
