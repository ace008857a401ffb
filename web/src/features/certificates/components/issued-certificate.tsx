import { Link } from 'react-router-dom';
import type { OwnCertificate } from '@trellis/model/certificates/certificate';
import { t } from '#web/shared/i18n/locale';

/** Returns whether another certificate may be issued in place of one that was revoked. */
export const mayIssue = ({ status, mayReissue }: OwnCertificate): boolean =>
  status === 'revoked' && mayReissue;

/** Links to a certificate that was issued, or says that it was revoked. */
export function IssuedCertificate({ record: { status, number } }: { record: OwnCertificate }) {
  if (status === 'valid') {
    return (
      <Link to={`/certificates/${number}`} className="button">
        {t('certificates.yours')}
      </Link>
    );
  }
  return (
    <p className="notice">
      {t('certificates.wasRevoked')}{' '}
      <Link to={`/certificates/${number}`}>{t('certificates.show')}</Link>
    </p>
  );
}
