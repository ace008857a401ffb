import { t } from '#web/shared/i18n/locale';
import './course-transfer.css';

/** Shows the fingerprint of a course's content. */
export const Fingerprint = ({ value }: { value: string }) => (
  <p className="small fingerprint">
    <span className="quiet">{t('courseTransfer.fingerprint')}</span>{' '}
    <code dir="ltr" title={t('courseTransfer.fingerprintText')}>
      {value}
    </code>
  </p>
);
