import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { courseCertificateID } from '@trellis/model/certificates/certificate';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import {
  addCertificate,
  numberIfIssued,
  refusal,
} from '#functions/certificates/add-certificate.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = { uid: string; courseID: string; name: string; showsGrade: boolean };

/**
 * Issues a learner's certificate of a course, once, signed, and returns its number: the certificate, its place in the status
 * lists, the learner's record of it and the enrolment are written in one commit. Five reads.
 */
export const issueCourseCertificate = (wish: Wish, at = new Date()): Promise<string> =>
  transact(async (transaction) => {
    const { uid, courseID, name, showsGrade } = wish;
    const { record, course, enrollment, quizzes } = await readAchievement(transaction, wish);
    const place = { uid, recordID: courseCertificateID(courseID), record };
    const issued = numberIfIssued(place);
    if (issued !== undefined) return issued;
    const grade = courseGradeOf(enrollment, quizzes);
    const obstacle = obstacleToCertificate(course.certificate, enrollment, grade);
    if (obstacle !== null) throw refusal(`Its terms are not met: ${obstacle.kind}.`);
    const { title, language, description } = course;
    const facts = {
      ...{ holder: name, title, courseID, programID: null, badge: null, language },
      completedAt: enrollment.completedAt ?? at,
      grade: showsGrade ? grade : null,
    };
    const number = await addCertificate(transaction, place, facts, description, at);
    transaction.update(refs.enrollment(uid, courseID).ref, { certificateID: number });
    return number;
  });

/** Reads what a certificate is about: the course, what the learner has done in it, and the certificate that there is. */
async function readAchievement(transaction: Transaction, { uid, courseID }: Wish) {
  const recordAt = refs.ownCertificate(uid, courseCertificateID(courseID));
  const courseAt = refs.course(courseID);
  const enrollmentAt = refs.enrollment(uid, courseID);
  const progressAt = refs.userProgress(uid);
  const userAt = refs.user(uid);
  const [foundRecord, foundCourse, foundEnrollment, foundProgress, foundUser] =
    await transaction.getAll(
      recordAt.ref,
      courseAt.ref,
      enrollmentAt.ref,
      progressAt.ref,
      userAt.ref,
    );
  if (!decode(userAt.schema, foundUser)?.isActive)
    throw new HttpsError('permission-denied', 'The account is suspended.');
  const course = decode(courseAt.schema, foundCourse);
  const enrollment = decode(enrollmentAt.schema, foundEnrollment);
  if (course === null || enrollment === null)
    throw new HttpsError('not-found', 'You have not taken such a course.');
  const record = decode(recordAt.schema, foundRecord);
  const quizzes = decode(progressAt.schema, foundProgress)?.quizzes ?? {};
  return { record, course, enrollment, quizzes };
}
