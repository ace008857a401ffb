import { Link } from 'react-router-dom';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { CertificateSheet } from '#web/features/certificates/components/certificate-sheet';
import { envelopeOf } from '#web/features/certificates/logic/verify/read-token';
import { download } from '#web/shared/download';
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
          {certificate.credential && <Downloads token={certificate.credential} number={number} />}
        </div>
        {certificate.credential && (
          <p className="small quiet">
            {t('certificates.downloadHint')}{' '}
            <Link to="/verify">{t('certificates.verify.title')}</Link>
          </p>
        )}
      </div>
      <CertificateSheet {...{ certificate, number, address }} />
    </>
  );
}

/** Saves the signed certificate: as JSON for people and wallets, and as the token alone. */
function Downloads({ token, number }: { token: string; number: string }) {
  const save = (text: string, type: string, ending: string) =>
    download(new Blob([text], { type }), `certificate-${number}.${ending}`);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => save(envelopeOf(token), 'application/json', 'json')}
      >
        {t('certificates.downloadJson')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save(token, 'application/vc+jwt', 'jwt')}
      >
        {t('certificates.downloadToken')}
      </button>
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
