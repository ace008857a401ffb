import { useState } from 'react';
import { programCertificateID } from '@trellis/model/certificates/certificate';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import { quizzesOfProgram } from '@trellis/model/certificates/program-grade';
import { enrollmentStatus } from '@trellis/model/progress/enrollment';
import type { Program } from '@trellis/model/programs/program';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { CertificateDialog } from '#web/features/certificates/components/certificate-dialog';
import {
  IssuedCertificate,
  mayIssue,
} from '#web/features/certificates/components/issued-certificate';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { issueProgram } from '#web/features/certificates/data/certificate.commands';
import { useOwnCertificate } from '#web/features/certificates/data/certificate.queries';
import { useEnrollments } from '#web/data/enrollment.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';

type Props = { program: Program; enrollment: ProgramEnrollment; isVerified: boolean };

/**
 * Offers the certificate of a program to whoever has completed it, says what is missing, or links to the one that was issued.
 * One read once there is one; before that, one per course of the learner.
 */
export default function ProgramOffer(props: Props) {
  const { userID, programID, certificateID } = props.enrollment;
  const own = useOwnCertificate(
    userID,
    certificateID === null ? null : programCertificateID(programID),
  );
  const record = certificateID === null ? null : valueOf(own);
  if (record === undefined) return null;
  if (record !== null && !mayIssue(record)) return <IssuedCertificate record={record} />;
  return <Offer {...props} isAgain={record !== null} />;
}

function Offer({ program, enrollment, isVerified, isAgain }: Props & { isAgain: boolean }) {
  const { userID, programID, doneSteps } = enrollment;
  const quizzes = valueOf(useUserProgress(userID))?.quizzes;
  const enrollments = valueOf(useEnrollments(userID, enrollmentStatus.options));
  const [isOpen, setOpen] = useState(false);
  if (quizzes === undefined || enrollments === undefined) return null;
  const enrolled = new Map(enrollments.map((one) => [one.courseID, one]));
  const grade = courseGradeOf(quizzesOfProgram(program.outline, doneSteps, enrolled), quizzes);
  const obstacle = obstacleToCertificate(program.certificate, enrollment, grade);
  return (
    <>
      <OfferView obstacle={obstacle} isAgain={isAgain} onGet={() => setOpen(true)} />
      {isOpen && (
        <CertificateDialog
          uid={userID}
          kind="program"
          grade={grade}
          isVerified={isVerified}
          issue={(wish) => issueProgram({ programID, ...wish })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
