import { randomBytes } from 'node:crypto';
import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import {
  courseCertificateID,
  type Certificate,
  type OwnCertificate,
} from '@trellis/model/certificates/certificate';
import { credentialOf, type StatusSlot } from '@trellis/model/certificates/certificate-credential';
import { slotIDOf } from '@trellis/model/certificates/certificate-slot';
import type { Course } from '@trellis/model/content/course';
import { certificateNumberOf, numberBytes } from '@trellis/model/certificates/certificate-number';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import { signCredential } from '#functions/certificates/sign-credential';
import { randomSlot, takeSlot } from '#functions/certificates/status-list.store';
import { siteOrigin } from '#functions/runtime/site-origin';
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
    const found = await readAchievement(transaction, wish);
    const { record, course, enrollment, quizzes } = found;
    if (record?.status === 'valid') return record.number;
    if (record !== null && !record.mayReissue) throw refusal('It was revoked.');
    const obstacle = obstacleToCertificate(course.certificate, enrollment, quizzes);
    if (obstacle !== null) throw refusal(`Its terms are not met: ${obstacle.kind}.`);
    const { uid, courseID, name, showsGrade } = wish;
    const number = certificateNumberOf(randomBytes(numberBytes));
    const { title, language } = course;
    const slot = randomSlot();
    const unsigned: Certificate = {
      ...{ holder: name, title, courseID, language },
      completedAt: enrollment.completedAt ?? at,
      issuedAt: at,
      grade: showsGrade ? courseGradeOf(enrollment, quizzes) : null,
      ...{ status: 'valid', revokedAt: null, replacedBy: null },
      ...{ credential: null, slotID: slotIDOf(slot) },
    };
    const credential = await sign({ certificate: unsigned, number, slot }, course);
    const own: OwnCertificate = {
      ...{ number, title, language, issuedAt: at, status: 'valid', mayReissue: false },
      formerNumbers: record === null ? [] : [...record.formerNumbers, record.number],
    };
    transaction.create(refs.certificate(number).ref, { ...unsigned, credential });
    takeSlot(transaction, slot, number);
    transaction.set(refs.ownCertificate(uid, courseCertificateID(courseID)).ref, own);
    transaction.update(refs.enrollment(uid, courseID).ref, { certificateID: number });
    if (record !== null)
      transaction.update(refs.certificate(record.number).ref, { replacedBy: number });
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

/** Returns a certificate as a signed credential. */
function sign(
  issued: { certificate: Certificate; number: string; slot: StatusSlot },
  { description }: Course,
): Promise<string> {
  const origin = siteOrigin();
  const source = { ...issued, origin, issuer: 'Trellis', description };
  return signCredential(origin, credentialOf(source));
}

const refusal = (reason: string) => new HttpsError('failed-precondition', reason);
