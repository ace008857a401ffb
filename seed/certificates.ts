import { createHash } from 'node:crypto';
import {
  courseCertificateID,
  type Certificate,
  type OwnCertificate,
} from '@trellis/model/certificates/certificate';
import { certificateNumberOf, numberBytes } from '@trellis/model/certificates/certificate-number';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import type { Course } from '@trellis/model/content/course';
import { certificatePath, enrollmentPath, ownCertificatePath } from '@trellis/model/paths';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { QuizRecord } from '@trellis/model/progress/ledger';
import type { User } from '@trellis/model/user';
import type { Documents } from '#seed/documents';

type Learner = { user: User; enrollments: Enrollment[]; quizzes: Record<string, QuizRecord> };

/**
 * Returns the certificates of the courses whose terms a learner meets, and their enrolments with the numbers. They were
 * issued the moment the course was completed, and have the same numbers whenever the school is loaded.
 */
export function certificateDocuments(
  { user, enrollments, quizzes }: Learner,
  courses: ReadonlyMap<string, Course>,
): Documents {
  const documents: Documents = new Map();
  for (const enrollment of enrollments) {
    const { userID, courseID, completedAt } = enrollment;
    const course = courses.get(courseID)!;
    const grade = courseGradeOf(enrollment, quizzes);
    const obstacle = obstacleToCertificate(course.certificate, enrollment, grade);
    if (obstacle !== null || completedAt === null) continue;
    const number = numberOf(userID, courseID);
    const { title, language } = course;
    const certificate: Certificate = {
      ...{ holder: user.fullName, title, courseID, language, completedAt, issuedAt: completedAt },
      ...{ programID: null, badge: null, grade: null },
      ...{ status: 'valid', revokedAt: null, replacedBy: null },
      ...{ credential: null, slotID: null },
    };
    const own: OwnCertificate = {
      ...{ number, title, language, issuedAt: completedAt, status: 'valid', mayReissue: false },
      formerNumbers: [],
    };
    documents.set(certificatePath(number), certificate);
    documents.set(ownCertificatePath(userID, courseCertificateID(courseID)), own);
    documents.set(enrollmentPath(userID, courseID), { ...enrollment, certificateID: number });
  }
  return documents;
}

function numberOf(userID: string, courseID: string): string {
  const digest = createHash('sha256').update(`${userID} ${courseID}`).digest();
  return certificateNumberOf(digest.subarray(0, numberBytes));
}
