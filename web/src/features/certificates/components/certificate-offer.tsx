import { useState } from 'react';
import { courseCertificateID } from '@trellis/model/certificates/certificate';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { CertificateDialog } from '#web/features/certificates/components/certificate-dialog';
import {
  IssuedCertificate,
  mayIssue,
} from '#web/features/certificates/components/issued-certificate';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { issueCertificate } from '#web/features/certificates/data/certificate.commands';
import { useOwnCertificate } from '#web/features/certificates/data/certificate.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';

type Props = { course: Course; enrollment: Enrollment; isVerified: boolean };

/**
 * Offers the certificate of a course to whoever has completed it, says what is missing, or links to the one that was
 * issued. One read once there is one.
 */
export default function CertificateOffer({ course, enrollment, isVerified }: Props) {
  const { userID, courseID, certificateID } = enrollment;
  const own = useOwnCertificate(
    userID,
    certificateID === null ? null : courseCertificateID(courseID),
  );
  const progress = useUserProgress(userID);
  const [isOpen, setOpen] = useState(false);
  const record = certificateID === null ? null : valueOf(own);
  const quizzes = valueOf(progress)?.quizzes;
  if (record === undefined) return null;
  if (record !== null && !mayIssue(record)) return <IssuedCertificate record={record} />;
  if (quizzes === undefined) return null;
  const grade = courseGradeOf(enrollment, quizzes);
  const obstacle = obstacleToCertificate(course.certificate, enrollment, grade);
  return (
    <>
      <OfferView obstacle={obstacle} isAgain={record !== null} onGet={() => setOpen(true)} />
      {isOpen && (
        <CertificateDialog
          uid={userID}
          kind="course"
          grade={grade}
          isVerified={isVerified}
          issue={(wish) => issueCertificate({ courseID, ...wish })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
