import type { WriteBatch } from 'firebase-admin/firestore';
import { activities } from '@trellis/model/activities/activities';
import { certificateHoldAfter } from '@trellis/model/certificates/certificate-hold';
import { standingsOf, withStandings } from '@trellis/model/progress/completion';
import { lastSeenOf, type Enrollment } from '@trellis/model/progress/enrollment';
import { timesIn, type Cause } from '@trellis/model/progress/ledger';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { withEnrollment, type Skills } from '@trellis/model/progress/skills';
import { changesOf } from '#functions/firestore/changes';
import { refs, type Versioned } from '#functions/firestore/typed-refs';

/** A sign of a learner in a course. */
export type Sign = Pick<Cause, 'courseID' | 'earnedAt'>;

/** When a learner was seen where, and the seconds spent in some courses. */
type Presence = { signs: Sign[]; seconds: ReadonlyMap<string, number> };

/**
 * Adds the learner's enrolment changes to the commit. Returns the resulting skills, null if nothing changes, and the
 * changed enrolments. Courses without an enrolment, such as after a preview, are skipped.
 */
export function updateEnrollments(
  batch: WriteBatch,
  enrollments: Versioned<Enrollment>[],
  lessons: LessonProgress[],
  { quizzes, skills }: Pick<LearnerState, 'quizzes'> & { skills: Skills },
  { signs, seconds }: Presence,
): { skills: Skills | null; changed: Enrollment[] } {
  let counted: Skills | null = null;
  const changed: Enrollment[] = [];
  for (const { data: before, updateTime } of enrollments) {
    const standings = standingsOf(lessons, quizzes);
    const worked = { ...before, ...withStandings(activities, before, standings) };
    const after = {
      ...worked,
      certificateHold: certificateHoldAfter(activities, before, worked),
      lastSeenAt: lastSeenOf(worked, ...timesIn(before.courseID, signs)),
      timeSpent: seconds.get(before.courseID) ?? before.timeSpent,
    };
    const changes = changesOf(before, after);
    if (changes === null) continue;
    const { ref } = refs.enrollment(before.userID, before.courseID);
    batch.update(ref, changes, { lastUpdateTime: updateTime });
    counted = withEnrollment(counted ?? skills, before, after);
    changed.push(after);
  }
  return { skills: counted, changed };
}
