import { Link } from 'react-router-dom';
import type { Certificate } from '@trellis/model/certificates/certificate';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { StaffAction } from '#web/features/course-learner/logic/staff-action';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

type Props = {
  course: Course;
  enrollment: Enrollment;
  certificate?: Certificate | undefined;
  /** Opens the dialog of an action. */
  onAsk: (action: StaffAction) => void;
};

/** Shows a learner's certificate of the course and what can be done about it; nothing if there is neither. */
export function LearnerCertificate({ course, enrollment, certificate, onAsk }: Props) {
  const { certificateID, certificateHold, progress, status } = enrollment;
  const isHeld =
    course.certificate !== null &&
    certificateHold !== null &&
    progress === 100 &&
    (certificateID === null || certificate?.status === 'revoked') &&
    status !== 'dropped';
  if (!isHeld && certificateID === null) return null;
  return (
    <section className="card stack" aria-labelledby="learner-certificate">
      <h2 id="learner-certificate">{t('courseLearner.certificate.title')}</h2>
      {isHeld && (
        <>
          <p>{t('courseLearner.certificate.held')}</p>
          <div className="row">
            <Ask kind="allow" onAsk={onAsk} />
          </div>
        </>
      )}
      {certificate && <Issued {...{ certificate, certificateID, onAsk }} />}
    </section>
  );
}

function Issued(props: {
  certificate: Certificate;
  certificateID: string | null;
  onAsk: Props['onAsk'];
}) {
  const { certificate, certificateID, onAsk } = props;
  const { holder, issuedAt, revokedAt } = certificate;
  return (
    <>
      <p>{t('courseLearner.certificate.issued', { name: holder, date: formatDate(issuedAt) })}</p>
      {revokedAt && (
        <p>{t('courseLearner.certificate.revoked', { date: formatDate(revokedAt) })}</p>
      )}
      <div className="row">
        <Link to={`/certificates/${certificateID}`}>{t('courseLearner.certificate.show')}</Link>
        {revokedAt === null && <Ask kind="revoke" onAsk={onAsk} />}
        <Ask kind="reissue" onAsk={onAsk} />
      </div>
    </>
  );
}

const Ask = ({ kind, onAsk }: { kind: 'allow' | 'revoke' | 'reissue'; onAsk: Props['onAsk'] }) => (
  <button type="button" className="button" onClick={() => onAsk({ kind })}>
    {t(`courseLearner.${kind}.open`)}
  </button>
);
