import { AggregateField, type Transaction } from 'firebase-admin/firestore';
import { activities } from '@trellis/model/activities/activities';
import { certificateHoldAfter } from '@trellis/model/certificates/certificate-hold';
import {
  courseFactsOf,
  derivedEnrollmentOf,
  standingsOf,
} from '@trellis/model/progress/completion';
import { endedStatus, lastSeenOf } from '@trellis/model/progress/enrollment';
import { learnerNameFields } from '@trellis/model/progress/learner-name';
import { lessonProgress, type LessonProgress } from '@trellis/model/progress/lesson-progress';
import { withEnrollment } from '@trellis/model/progress/skills';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import { firstName } from '@trellis/model/user';
import { lessonProgressIn, lessonProgressInCourse } from '@trellis/model/queries';
import { changesOf } from '#functions/firestore/changes';
import { decode, storedFieldsOf } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { saveUserProgress } from '#functions/progress/save-user-progress.store';
import { transact } from '#functions/runtime/transact';

/** The maximum number of values of an `in` query. */
const mostValues = 30;

/**
 * Derives an enrolment's function-owned fields from the course's outline and the learner's lesson progress (including
 * lessons that moved between courses), and the learner's skills. Runs in a transaction, so that neither changes
 * meanwhile; writes only differences. Ends the enrolment if the course was deleted.
 */
export async function deriveEnrollment(userID: string, courseID: string): Promise<void> {
  const enrollmentAt = refs.enrollment(userID, courseID);
  const courseAt = refs.course(courseID);
  const progressAt = refs.userProgress(userID);
  await transact(async (transaction) => {
    const [enrollmentFound, courseFound, progressFound] = await transaction.getAll(
      enrollmentAt.ref,
      courseAt.ref,
      progressAt.ref,
    );
    const enrollment = decode(enrollmentAt.schema, enrollmentFound);
    const course = decode(courseAt.schema, courseFound);
    if (enrollment === null) return;
    if (course === null) {
      const { exists } = await transaction.get(refs.tombstone('courses', courseID).ref);
      const status = endedStatus(enrollment.status);
      if (exists && status !== enrollment.status) transaction.update(enrollmentAt.ref, { status });
      return;
    }
    const facts = courseFactsOf(activities, course);
    const lessons = await progressIn(transaction, userID, facts.lessonIDs);
    const progress = decode(progressAt.schema, progressFound);
    // If it is missing, the event of signing up is still pending and will set the name.
    const before = progress ?? newUserProgress(userID, firstName(''));
    const counted = derivedEnrollmentOf(
      activities,
      enrollment.status,
      facts,
      standingsOf(lessons, progress?.quizzes),
      enrollment,
    );
    const derived = {
      ...counted,
      certificateHold: certificateHoldAfter(activities, enrollment, counted),
      ...learnerNameFields(before.userName),
      lastSeenAt: lastSeenOf({ ...enrollment, ...counted }),
      timeSpent: (await transaction.get(timeSpentOf(userID, courseID))).data().seconds,
    };
    // Also defaults are stored: queries that sort by a field leave out whoever lacks it.
    const changes = changesOf(storedFieldsOf(enrollmentFound), derived);
    if (changes === null) return;
    transaction.update(enrollmentAt.ref, changes);
    const skills = withEnrollment(progress?.skills ?? {}, enrollment, {
      ...enrollment,
      ...derived,
    });
    const updateTime = progressFound?.updateTime;
    const stored = progress && updateTime ? { data: progress, updateTime } : null;
    saveUserProgress(transaction, userID, stored, { ...before, skills });
  });
}

/** Selects the sum of the seconds that a learner has spent in a course's lessons. Costs a read. */
export const timeSpentOf = (userID: string, courseID: string) =>
  queryOf(lessonProgressInCourse(userID, courseID)).aggregate({
    seconds: AggregateField.sum('timeSpent'),
  });

/**
 * Returns a learner's progress in some lessons. Costs one read per document, and one per thirty lessons without any.
 */
async function progressIn(
  transaction: Transaction,
  userID: string,
  lessonIDs: string[],
): Promise<LessonProgress[]> {
  const found: LessonProgress[] = [];
  for (let start = 0; start < lessonIDs.length; start += mostValues) {
    const some = lessonIDs.slice(start, start + mostValues);
    const page = await transaction.get(queryOf(lessonProgressIn(userID, some)));
    found.push(...decodeEach(lessonProgress, page));
  }
  return found;
}
