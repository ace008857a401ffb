import type { WriteBatch } from 'firebase-admin/firestore';
import { lessonAward, withAwards, withLessons } from '@trellis/model/progress/award';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { leaderboardEntryOf } from '@trellis/model/progress/leaderboard';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { lessonXpKey } from '@trellis/model/progress/xp-event';
import { firstName } from '@trellis/model/user';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { places, readAll, type Stored } from '#functions/firestore/documents';
import { groupCommit } from '#functions/runtime/group-commit';
import { retrying } from '#functions/runtime/retrying';

/**
 * What an event says of a lesson. A first completion may be believed unseen, because the ledger refuses it where it is
 * old news. Of any other change the event may be outdated, so the lesson's progress is looked up.
 */
type LessonEvent = { lesson: LessonProgress; isFirstCompletion: boolean };

/** A commit takes 500 writes: for an event at most a ledger line and an enrolment, and two more. */
const maxEvents = 200;

/**
 * Brings a learner's ledger, XP, level, leaderboard entry and enrolments up to what events say of their lessons. Events
 * may come twice, late, in any order and at once.
 */
export const recordLesson = groupCommit<LessonEvent>(maxEvents, async (uid, events) => {
  const lessons = [...new Map(events.map(({ lesson }) => [lesson.lessonID, lesson])).values()];
  const areBelieved = events.every((event) => event.isFirstCompletion);
  await retrying(async (round) => {
    if (areBelieved && round === 0) return void (await record(uid, lessons));
    // What was looked up may change before the commit. Who writes on a look-up looks again, until all is as it should be.
    while (await record(uid, lessons, 'look up'));
  });
});

/** One look and one commit. Tells whether there was anything to write. */
async function record(uid: string, told: LessonProgress[], lookUp?: 'look up'): Promise<boolean> {
  const lessonAt = ({ lessonID }: LessonProgress) => places.lessonProgress(uid, lessonID);
  const ledgerAt = ({ lessonID }: LessonProgress) => places.xpEvent(uid, lessonXpKey(lessonID));
  const courseIDs = [...new Set(told.map((lesson) => lesson.courseID))];
  const stored = await readAll(
    places.userProgress(uid),
    ...courseIDs.map((courseID) => places.enrollment(uid, courseID)),
    ...(lookUp ? told.flatMap((lesson) => [lessonAt(lesson), ledgerAt(lesson)]) : []),
  );

  const lessons = lookUp
    ? told.map((lesson) => stored(lessonAt(lesson))?.data ?? notBegun(lesson))
    : told;
  const unpaid = lessons.filter((lesson) => stored(ledgerAt(lesson)) === null);

  const batch = db.batch();
  const writes = [
    pay(batch, uid, stored(places.userProgress(uid)), unpaid),
    ...courseIDs.map((courseID) => count(batch, stored(places.enrollment(uid, courseID)), lessons)),
  ];
  if (!writes.includes('wrote')) return false;
  await batch.commit();
  return true;
}

/** Puts ledger lines, the learner's new state and leaderboard entry in the batch. */
function pay(
  batch: WriteBatch,
  uid: string,
  state: Stored<UserProgress> | null,
  unpaid: LessonProgress[],
) {
  const awards = unpaid.map(lessonAward).filter((award) => award !== null);
  if (awards.length === 0) return 'nothing';
  for (const { key, event } of awards) batch.create(places.xpEvent(uid, key).ref, event);

  const before = state?.data ?? newUserProgress(uid, firstName(''));
  const after = withAwards(
    before,
    awards.map(({ event }) => event),
  );
  const { ref } = places.userProgress(uid);
  if (state === null) batch.create(ref, after);
  else {
    batch.update(ref, changesOf(before, after) ?? {}, { lastUpdateTime: state.updateTime });
  }
  batch.set(places.leaderboard(uid).ref, leaderboardEntryOf(after));
  return 'wrote';
}

/** Puts an enrolment's new standing in the batch. Without an enrolment, as after a preview, there is nothing to do. */
function count(batch: WriteBatch, stored: Stored<Enrollment> | null, lessons: LessonProgress[]) {
  if (stored === null) return 'nothing';
  const { data: enrollment, updateTime } = stored;
  const inCourse = lessons.filter(({ courseID }) => courseID === enrollment.courseID);
  const changes = changesOf(enrollment, withLessons(enrollment, inCourse));
  if (changes === null) return 'nothing';
  const { ref } = places.enrollment(enrollment.userID, enrollment.courseID);
  batch.update(ref, changes, { lastUpdateTime: updateTime });
  return 'wrote';
}

const notBegun = (lesson: LessonProgress): LessonProgress => ({
  ...lesson,
  isCompleted: false,
  completedAt: null,
});
