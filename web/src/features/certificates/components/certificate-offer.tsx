import { useState } from 'react';
import { Link } from 'react-router-dom';
import { courseGradeOf, obstacleToCertificate } from '@trellis/model/certificates/course-grade';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { CertificateDialog } from '#web/features/certificates/components/certificate-dialog';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { useOwnCertificate } from '#web/features/certificates/data/certificate.queries';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

type Props = { course: Course; enrollment: Enrollment; isVerified: boolean };

/**
 * Offers the certificate of a course to whoever has completed it, says what is missing, or links to the one that was
 * issued. One read once there is one.
 */
export default function CertificateOffer({ course, enrollment, isVerified }: Props) {
  const { userID, courseID, certificateID } = enrollment;
  const own = useOwnCertificate(userID, courseID, certificateID !== null);
  const progress = useUserProgress(userID);
  const [isOpen, setOpen] = useState(false);
  const record = certificateID === null ? null : valueOf(own);
  const quizzes = valueOf(progress)?.quizzes;
  if (record === undefined) return null;
  if (record?.status === 'valid') {
    return (
      <Link to={`/certificates/${record.number}`} className="button">
        {t('certificates.yours')}
      </Link>
    );
  }
  if (record !== null && !record.mayReissue) {
    return (
      <p className="notice">
        {t('certificates.wasRevoked')}{' '}
        <Link to={`/certificates/${record.number}`}>{t('certificates.show')}</Link>
      </p>
    );
  }
  if (quizzes === undefined) return null;
  const obstacle = obstacleToCertificate(course.certificate, enrollment, quizzes);
  return (
    <>
      <OfferView obstacle={obstacle} isAgain={record !== null} onGet={() => setOpen(true)} />
      {isOpen && (
        <CertificateDialog
          uid={userID}
          courseID={courseID}
          grade={courseGradeOf(enrollment, quizzes)}
          isVerified={isVerified}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
