import { lessonsOf } from '@trellis/model/content/outline';
import type { Course } from '@trellis/model/content/course';
import type { Clock } from '@trellis/model/progress/clock';
import type { CourseHistory } from '#seed/learners';
import { randomFrom } from '#seed/school/random';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Returns about eight hours before the end of the last full day of a person's clock, so that histories have the same
 * days whenever the school is loaded.
 */
export function lastEvening({ dayOf }: Clock, now: Date): Date {
  const today = dayOf(now);
  let time = now.getTime() - (now.getTime() % hour);
  while (dayOf(new Date(time)) === today) time -= hour;
  return new Date(time - 8 * hour);
}

/**
 * Returns the history of learner number `index` in the last weeks before `now`: one to four courses, started some
 * weeks ago, a lesson every few days; some finished, some dropped. With `targetDays` every active course gets a target
 * date that many days from now. Deterministic.
 */
export function historyOf(
  index: number,
  courses: Map<string, Course>,
  now: Date,
  targetDays?: number,
): CourseHistory[] {
  const random = randomFrom(1000 + index);
  const below = (limit: number) => Math.floor(random() * limit);
  const ids = [...courses.keys()].sort();
  const chosen = new Set(Array.from({ length: 1 + below(4) }, () => ids[below(ids.length)]!));
  return [...chosen].map((courseID) => {
    const lessonCount = lessonsOf(courses.get(courseID)!.outline).length;
    const enrolledAt = new Date(now.getTime() - (8 + below(50)) * day);
    const diligence = 1 + random() * 5;
    const completions: Date[] = [];
    let time = enrolledAt.getTime() + below(day / 4);
    while (completions.length < lessonCount && time < now.getTime() - 60_000) {
      completions.push(new Date(time));
      time += Math.round(diligence * day * (0.3 + random()));
      if (random() < 0.08) break;
    }
    const mood = random();
    const status = mood < 0.08 ? 'dropped' : mood < 0.16 ? 'paused' : 'active';
    const isUnderWay = status === 'active' && completions.length < lessonCount;
    const targetCompletionDate =
      targetDays !== undefined && isUnderWay ? new Date(now.getTime() + targetDays * day) : null;
    return { courseID, enrolledAt, status, completions, targetCompletionDate };
  });
}

/** The day of a run, from 0, without learning: the seven days before it have earned a freeze. */
const missedDay = 7;

/**
 * Returns a history with these courses taken recently, in sequence: a lesson every day until `now`, in all but the
 * last one, with one missed day. They replace the history's entries for these courses.
 */
export function withDailyRun(
  history: CourseHistory[],
  courseIDs: string[],
  courses: Map<string, Course>,
  now: Date,
): CourseHistory[] {
  const counts = courseIDs.map((id) => lessonsOf(courses.get(id)!.outline).length);
  const total = counts.reduce((sum, count) => sum + count, -1);
  const span = total + (total > missedDay ? 1 : 0);
  const days = Array.from(
    { length: span },
    (_, index) => new Date(now.getTime() - (span - 1 - index) * day),
  );
  const missed = days[missedDay]?.getTime() ?? 0;
  const learned = days.filter((_, index) => index !== missedDay);
  const run = courseIDs.map((courseID, index): CourseHistory => {
    const completions = learned.splice(0, counts[index]);
    const enrolledAt = new Date(completions[0]!.getTime() - day / 2);
    return { courseID, enrolledAt, status: 'active', completions, targetCompletionDate: null };
  });
  const others = history
    .filter(({ courseID }) => !courseIDs.includes(courseID))
    .map((entry) => ({
      ...entry,
      completions: entry.completions.filter((at) => Math.abs(at.getTime() - missed) > day),
    }));
  return [...others, ...run];
}

/** Returns how many of these histories count as active enrolments. */
export const learnersIn = (histories: CourseHistory[][], courseID: string): number =>
  histories.flat().filter((entry) => entry.courseID === courseID && entry.status !== 'dropped')
    .length;
