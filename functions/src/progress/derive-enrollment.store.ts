import { activities } from '@trellis/model/activities/activities';
import {
  courseFactsOf,
  derivedEnrollmentOf,
  standingsOf,
} from '@trellis/model/progress/completion';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { withEnrollment } from '@trellis/model/progress/skills';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import { firstName } from '@trellis/model/user';
import { lessonProgressOfCourse } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { saveUserProgress } from '#functions/progress/save-user-progress.store';

/**
 * Computes an enrolment's function-owned fields from the course's outline and all of the learner's lesson progress in
 * it, and the learner's skills with them. A transaction, so that neither changes meanwhile. Writes only what differs.
 */
export async function deriveEnrollment(userID: string, courseID: string): Promise<void> {
  const enrollmentAt = refs.enrollment(userID, courseID);
  const courseAt = refs.course(courseID);
  const progressAt = refs.userProgress(userID);
  await db.runTransaction(async (transaction) => {
    const [enrollmentFound, courseFound, progressFound] = await transaction.getAll(
      enrollmentAt.ref,
      courseAt.ref,
      progressAt.ref,
    );
    const enrollment = decode(enrollmentAt.schema, enrollmentFound);
    const course = decode(courseAt.schema, courseFound);
    if (enrollment === null || course === null) return;

    const lessons = decodeEach(
      lessonProgress,
      await transaction.get(queryOf(lessonProgressOfCourse(userID, courseID))),
    );
    const progress = decode(progressAt.schema, progressFound);
    const derived = derivedEnrollmentOf(
      activities,
      enrollment.status,
      courseFactsOf(activities, course),
      standingsOf(lessons, progress?.quizzes),
      enrollment,
    );
    const changes = changesOf(enrollment, derived);
    if (changes === null) return;
    transaction.update(enrollmentAt.ref, changes);
    const skills = withEnrollment(progress?.skills ?? {}, enrollment, {
      ...enrollment,
      ...derived,
    });
    if (progress !== null) return void transaction.update(progressAt.ref, { skills });
    // They have signed up, but that event is still on its way; it brings their name.
    saveUserProgress(transaction, userID, null, {
      ...newUserProgress(userID, firstName('')),
      skills,
    });
  });
}
