import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { programCertificateID } from '@trellis/model/certificates/certificate';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import { quizzesOfProgram } from '@trellis/model/certificates/program-grade';
import { coursesIn } from '@trellis/model/programs/program-step';
import {
  addCertificate,
  numberIfIssued,
  refusal,
} from '#functions/certificates/add-certificate.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { readEach } from '#functions/programs/read-each.store';
import { transact } from '#functions/runtime/transact';

type Wish = { uid: string; programID: string; name: string; showsGrade: boolean };

/**
 * Issues a learner's certificate of a program, once, signed, and returns its number, as `issueCourseCertificate` does. Five
 * reads, and one per course of the program.
 */
export const issueProgramCertificate = (wish: Wish, at = new Date()): Promise<string> =>
  transact(async (transaction) => {
    const { uid, programID, name, showsGrade } = wish;
    const { record, program, enrollment, quizzes } = await readAchievement(transaction, wish);
    const place = { uid, recordID: programCertificateID(programID), record };
    const issued = numberIfIssued(place);
    if (issued !== undefined) return issued;
    const { title, language, description, outline } = program;
    const enrolled = await readEach(transaction, coursesIn(outline), (courseID) =>
      refs.enrollment(uid, courseID),
    );
    const taken = quizzesOfProgram(outline, enrollment.doneSteps, enrolled);
    const grade = courseGradeOf(taken, quizzes);
    const obstacle = obstacleToCertificate(program.certificate, enrollment, grade);
    if (obstacle !== null) throw refusal(`Its terms are not met: ${obstacle.kind}.`);
    const facts = {
      ...{ holder: name, title, courseID: null, programID, badge: null, language },
      completedAt: enrollment.completedAt ?? at,
      grade: showsGrade ? grade : null,
    };
    const number = await addCertificate(transaction, place, facts, description, at);
    transaction.update(refs.programEnrollment(uid, programID).ref, { certificateID: number });
    return number;
  });

/** Reads what a certificate is about: the program, what the learner has done in it, and the certificate that there is. */
async function readAchievement(transaction: Transaction, { uid, programID }: Wish) {
  const at = {
    record: refs.ownCertificate(uid, programCertificateID(programID)),
    program: refs.program(programID),
    enrollment: refs.programEnrollment(uid, programID),
    progress: refs.userProgress(uid),
    user: refs.user(uid),
  };
  const [foundRecord, foundProgram, foundEnrollment, foundProgress, foundUser] =
    await transaction.getAll(
      ...[at.record.ref, at.program.ref, at.enrollment.ref, at.progress.ref, at.user.ref],
    );
  if (!decode(at.user.schema, foundUser)?.isActive)
    throw new HttpsError('permission-denied', 'The account is suspended.');
  const program = decode(at.program.schema, foundProgram);
  const enrollment = decode(at.enrollment.schema, foundEnrollment);
  if (program === null || enrollment === null)
    throw new HttpsError('not-found', 'You are not in such a program.');
  const record = decode(at.record.schema, foundRecord);
  const quizzes = decode(at.progress.schema, foundProgress)?.quizzes ?? {};
  return { record, program, enrollment, quizzes };
}
