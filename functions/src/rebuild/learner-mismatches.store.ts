import { clockOf } from '@trellis/model/progress/clock';
import { clockSettingOf, firstName } from '@trellis/model/user';
import { auditEntry } from '@trellis/model/administration/audit-entry';
import { newProfile } from '@trellis/model/profile';
import { subjectOf } from '@trellis/model/badges/badge-criteria';
import { activities } from '@trellis/model/activities/activities';
import {
  derivedEnrollmentOf,
  standingsOf,
  type CourseFacts,
} from '@trellis/model/progress/completion';
import {
  derivedEnrollment,
  enrollment,
  endedStatus,
  isLearning,
  lastSeenOf,
  enrollmentStatus,
  type Enrollment,
} from '@trellis/model/progress/enrollment';
import { courseEntryOf, leaderboardEntryOf } from '@trellis/model/leaderboard/leaderboard-entry';
import { learnerNameFields } from '@trellis/model/progress/learner-name';
import {
  courseCause,
  lessonCauses,
  timesIn,
  type Cause,
  type XpEvent,
} from '@trellis/model/progress/ledger';
import { lessonProgress, type LessonProgress } from '@trellis/model/progress/lesson-progress';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { rebuiltLedger, rebuiltState } from '@trellis/model/progress/rebuilt';
import { withEnrollment, type Skills } from '@trellis/model/progress/skills';
import {
  keptChoices,
  newUserProgress,
  type UserProgress,
} from '@trellis/model/progress/user-progress';
import { auditOf, enrollmentsOfLearner, lessonProgressOfLearner } from '@trellis/model/queries';
import { decode, unlessMalformed } from '#functions/firestore/decode';
import { refs, readAll, type Versioned } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { unreadCountOf } from '#functions/people/count-unread.store';
import { countedCauses } from '#functions/rebuild/counted-causes.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';
import type { DeletedIDs } from '#functions/rebuild/deletion-mismatches.store';
import { rebuiltPrograms, type Programs } from '#functions/rebuild/program-mismatches.store';
import { rebuiltReviews } from '#functions/rebuild/schedule-mismatches.store';
import { takenQuizzes } from '#functions/rebuild/taken-quizzes.store';

/** The content of the courses by id, from which enrolments are derived. */
export type FactsByCourse = ReadonlyMap<string, CourseFacts<typeof activities>>;

/**
 * Yields the function-owned documents of one learner that differ from their lessons, attempts, courses and ledger. Hands
 * over their enrolments as they must be.
 */
export async function learnerMismatches(
  uid: string,
  courses: FactsByCourse,
  programs: Programs,
  deleted: DeletedIDs,
  collect: (enrollment: Enrollment) => void,
): Promise<Mismatch[]> {
  const lessons = decodeEach(lessonProgress, await queryOf(lessonProgressOfLearner(uid)).get());
  const at = {
    user: refs.user(uid),
    profile: refs.profile(uid),
    progress: refs.userProgress(uid),
    entry: refs.leaderboard(uid),
  };
  const stored = await readAll(at.user, at.profile, at.progress);
  const user = readable(() => stored(at.user));
  const profile = readable(() => stored(at.profile)) ?? newProfile(firstName(user?.fullName ?? ''));
  const storedProgress = readable(() => stored(at.progress));
  const taken = await takenQuizzes(uid, deleted.quizzes);
  const named = learnerNameFields(profile.displayName);
  const rebuilt = await rebuiltEnrollments(uid, lessons, courses, deleted, taken.causes);
  const enrollments = rebuilt.map((one) =>
    courses.has(one.courseID) ? { ...one, ...named } : one,
  );
  enrollments.forEach(collect);
  const log = storedProgress?.clock.length
    ? storedProgress.clock
    : user === null
      ? []
      : [clockSettingOf(user)];
  const clock = clockOf(log);

  const reviews = await rebuiltReviews(uid, clock);
  const learned = new Set(
    enrollments.flatMap(({ courseID, status }) => (isLearning(status) ? [courseID] : [])),
  );
  const inPrograms = await rebuiltPrograms(uid, programs, deleted.programs, enrollments);
  const lines = await storedLines(uid);
  const causes = [
    ...causesOf(lessons, enrollments),
    ...taken.causes,
    ...inPrograms.causes,
    ...(await countedCauses(uid, enrollments, lines.readable.values())),
  ];
  const ledger = rebuiltLedger(
    lines.readable,
    causes,
    clock,
    xpRules,
    ({ kind, itemID }) => kind === 'quiz' && deleted.quizzes.has(itemID),
  );
  const first: UserProgress = {
    ...newUserProgress(uid, profile.displayName),
    clock: log,
    // Compared with the courses.
    stalledLearners: storedProgress?.stalledLearners ?? {},
    cardForecasts: Object.fromEntries(
      Object.entries(reviews.forecasts).filter(([courseID]) => learned.has(courseID)),
    ),
    programs: inPrograms.own,
    ...(user && keptChoices(user)),
    repairedDays: await excusedDays(uid),
    learningGoals: storedProgress?.learningGoals ?? [],
    skills: enrollments.reduce<Skills>((sum, one) => withEnrollment(sum, null, one), {}),
    unreadNotifications: await unreadCountOf(uid),
  };
  const progress = rebuiltState(first, ledger, clock);
  const isNobody = user === null && ledger.size === 0 && lessons.length === 0;
  const mismatches = [
    taken.mismatches,
    reviews.mismatches,
    inPrograms.mismatches,
    user === null ? [] : await compare(at.profile, profile),
    await compare(at.progress, isNobody ? null : progress, true),
    await compare(at.entry, isNobody ? null : leaderboardEntryOf(progress), true),
    ...(await Promise.all(
      [...courses.keys()].map((courseID) =>
        compare(refs.courseEntry(courseID, uid), courseEntryOf(progress, courseID), true),
      ),
    )),
    ...(await Promise.all(
      [...new Set([...lines.keys, ...ledger.keys()])].map((key) =>
        compare(refs.xpEvent(uid, key), ledger.get(key) ?? null, true),
      ),
    )),
    ...(await Promise.all(
      enrollments.map(({ courseID, ...one }) =>
        compare(
          refs.enrollment(uid, courseID),
          derivedPart({ courseID, ...one }),
          false,
          courses.has(courseID),
        ),
      ),
    )),
  ];
  return mismatches.flat();
}

/** Returns the days excused by administrators, from the audit log. */
async function excusedDays(uid: string): Promise<string[]> {
  const entries = decodeEach(auditEntry, await queryOf(auditOf(uid)).get());
  const excused = entries.filter(({ action }) => action === 'excuse_day');
  return excused.map(({ detail }) => detail).sort();
}

/** Returns the causes of XP: every lesson that was ever completed, and every completed course. */
const causesOf = (lessons: LessonProgress[], enrollments: Enrollment[]): Cause[] => [
  ...lessonCauses(lessons),
  ...enrollments.flatMap(({ courseID, completedAt, category }) =>
    completedAt === null
      ? []
      : [courseCause({ courseID, completedAt, subject: subjectOf(category) })],
  ),
];

/** The ledger as stored: all its keys, and the valid entries. */
async function storedLines(uid: string) {
  const lineAt = refs.xpEvent(uid, 'any');
  const { docs } = await lineAt.ref.parent.get();
  const lines = new Map<string, XpEvent>();
  for (const line of docs) {
    const data = readable(() => ({
      data: decode(lineAt.schema, line)!,
      updateTime: line.updateTime,
    }));
    if (data !== null) lines.set(line.id, data);
  }
  return { keys: docs.map(({ id }) => id), readable: lines };
}

/** Returns the data; null if it is missing or malformed, which the comparison reports. */
const readable = <T>(stored: () => Versioned<T> | null): T | null =>
  unlessMalformed(() => stored()?.data ?? null);

/**
 * Returns a learner's enrolments as derived from courses and lessons. Those of deleted courses have ended.
 */
async function rebuiltEnrollments(
  uid: string,
  lessons: LessonProgress[],
  courses: FactsByCourse,
  deleted: DeletedIDs,
  gradings: Cause[],
): Promise<Enrollment[]> {
  // Sorted, so that the latest of each quiz wins.
  const quizzes = Object.fromEntries(
    gradings.map(({ itemID, amount }) => [itemID, { percent: amount }]),
  );
  const found = await queryOf(enrollmentsOfLearner(uid, enrollmentStatus.options)).get();
  return decodeEach(enrollment, found).map(({ id: _id, ...stored }) => {
    const course = courses.get(stored.courseID);
    if (course === undefined) {
      const hasEnded = deleted.courses.has(stored.courseID);
      return hasEnded ? { ...stored, status: endedStatus(stored.status) } : stored;
    }
    const standings = standingsOf(lessons, quizzes);
    const { status } = stored;
    const derived = derivedEnrollmentOf(activities, status, course, standings, stored);
    return {
      ...stored,
      ...derived,
      lastSeenAt: lastSeenOf({ ...stored, ...derived }, ...timesIn(stored.courseID, gradings)),
      timeSpent: lessons.reduce(
        (sum, { courseID, timeSpent }) => sum + (courseID === stored.courseID ? timeSpent : 0),
        0,
      ),
    };
  });
}

/** Returns the function-owned fields of an enrolment. */
const derivedPart = (one: Enrollment) => ({ ...derivedEnrollment.parse(one), status: one.status });
