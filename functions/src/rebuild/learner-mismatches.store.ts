import { derivedEnrollmentOf, lessonAward, withAwards } from '@trellis/model/progress/award';
import { enrollment, enrollmentStatus } from '@trellis/model/progress/enrollment';
import { leaderboardEntryOf } from '@trellis/model/progress/leaderboard';
import { lessonProgress, type LessonProgress } from '@trellis/model/progress/lesson-progress';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import type { XpEvent } from '@trellis/model/progress/xp-event';
import { newProfile } from '@trellis/model/profile';
import { enrollmentsOfLearner, lessonProgressOfLearner } from '@trellis/model/queries';
import { firstName } from '@trellis/model/user';
import { MalformedDocument } from '#functions/firestore/decode';
import { places, readAll, type Stored } from '#functions/firestore/documents';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { unreadCountOf } from '#functions/people/count-unread.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** What the courses' content says, by id: what enrolments are derived from. */
export type CourseFacts = Map<string, { category: string; lessonIDs: string[] }>;

/** What functions own of one learner, where it is not what the learner's lesson progress says. */
export async function learnerMismatches(uid: string, courses: CourseFacts): Promise<Mismatch[]> {
  const lessons = decodeEach(lessonProgress, await queryOf(lessonProgressOfLearner(uid)).get());
  const ledger = new Map(
    lessons.flatMap((lesson) => {
      const award = lessonAward(lesson);
      return award ? [[award.key, award.event] as const] : [];
    }),
  );
  const mismatches = [
    await stateMismatches(uid, [...ledger.values()]),
    await ledgerMismatches(uid, ledger),
    await enrollmentMismatches(uid, lessons, courses),
  ];
  return mismatches.flat();
}

async function stateMismatches(uid: string, earned: XpEvent[]): Promise<Mismatch[]> {
  const at = {
    user: places.user(uid),
    profile: places.profile(uid),
    progress: places.userProgress(uid),
    entry: places.leaderboard(uid),
  };
  const stored = await readAll(at.user, at.profile, at.progress);
  const user = readable(() => stored(at.user));
  const profile = readable(() => stored(at.profile)) ?? newProfile(firstName(user?.fullName ?? ''));
  if (user === null && earned.length === 0) {
    return [await compare(at.progress, null, true), await compare(at.entry, null, true)].flat();
  }
  const before = newUserProgress(uid, profile.displayName);
  const kept = withoutSource(readable(() => stored(at.progress)) ?? before);
  const unreadNotifications = await unreadCountOf(uid);
  const progress = withAwards({ ...before, ...kept, unreadNotifications }, earned);
  return [
    user === null ? [] : await compare(at.profile, profile),
    await compare(at.progress, progress, true),
    await compare(at.entry, leaderboardEntryOf(progress), true),
  ].flat();
}

/** What is the learner's own, and what nothing computes yet. */
const withoutSource = ({
  learningGoals,
  badges,
  skills,
  currentStreak,
  longestStreak,
}: UserProgress) => ({ learningGoals, badges, skills, currentStreak, longestStreak });

/** The data; null where there is none or it is malformed, which the comparison reports. */
function readable<T>(stored: () => Stored<T> | null): T | null {
  try {
    return stored()?.data ?? null;
  } catch (problem) {
    if (problem instanceof MalformedDocument) return null;
    throw problem;
  }
}

async function ledgerMismatches(uid: string, ledger: Map<string, XpEvent>): Promise<Mismatch[]> {
  const lines = await places.xpEvent(uid, 'any').ref.parent.select().get();
  const keys = new Set([...ledger.keys(), ...lines.docs.map((line) => line.id)]);
  const compared = [...keys].map((key) =>
    compare(places.xpEvent(uid, key), ledger.get(key) ?? null, true),
  );
  return (await Promise.all(compared)).flat();
}

/** Those of a course that is gone are left as they are. */
async function enrollmentMismatches(
  uid: string,
  lessons: LessonProgress[],
  courses: CourseFacts,
): Promise<Mismatch[]> {
  const found = await queryOf(enrollmentsOfLearner(uid, enrollmentStatus.options)).get();
  const compared = decodeEach(enrollment, found).map(async (stored) => {
    const course = courses.get(stored.courseID);
    if (course === undefined) return [];
    const inCourse = lessons.filter(({ courseID }) => courseID === stored.courseID);
    return compare(
      places.enrollment(uid, stored.courseID),
      derivedEnrollmentOf(stored.status, course, inCourse, stored),
    );
  });
  return (await Promise.all(compared)).flat();
}
