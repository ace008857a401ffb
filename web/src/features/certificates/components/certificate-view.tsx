import { Link } from 'react-router-dom';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { CertificateSheet } from '#web/features/certificates/components/certificate-sheet';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Shows a certificate, whether it is valid, and what can be done with it. */
export function CertificateView({
  certificate,
  number,
}: {
  certificate: Certificate;
  number: string;
}) {
  const address = `${location.origin}/certificates/${number}`;
  return (
    <>
      <div className="certificate-bar stack">
        <Status certificate={certificate} />
        <div className="row">
          <button type="button" className="button" onClick={() => print()}>
            {t('certificates.print')}
          </button>
        </div>
      </div>
      <CertificateSheet {...{ certificate, number, address }} />
    </>
  );
}

function Status({ certificate: { revokedAt, replacedBy } }: { certificate: Certificate }) {
  if (revokedAt === null) return <p className="notice">{t('certificates.valid')}</p>;
  return (
    <div className="notice problem stack">
      <p>{t('certificates.revoked', { date: formatDate(revokedAt) })}</p>
      {replacedBy !== null && (
        <p>
          {t('certificates.replaced')}{' '}
          <Link to={`/certificates/${replacedBy}`}>{t('certificates.toOther')}</Link>
        </p>
      )}
    </div>
  );
}
