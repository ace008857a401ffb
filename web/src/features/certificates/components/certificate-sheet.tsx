import type { ReactNode } from 'react';
import { certificateKindOf, type Certificate } from '@trellis/model/certificates/certificate';
import { QrCode } from '#web/features/certificates/components/qr-code';
import { formatDate } from '#web/shared/i18n/dates';
import { inLanguage, t } from '#web/shared/i18n/locale';
import './certificate-sheet.css';

type Props = {
  certificate: Certificate;
  number: string;
  /** Where everybody finds it. */
  address: string;
};

/** Shows a certificate as a sheet of paper, A4 across; its text grows with it. */
export function CertificateSheet({ certificate, number, address }: Props) {
  const { holder, title, language, badge, grade, completedAt, issuedAt, status } = certificate;
  const kind = certificateKindOf(certificate);
  return (
    <article className="certificate" data-status={status}>
      <div className="certificate-inner">
        <p className="certificate-school">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {t('app.name')}
        </p>
        <h1 className="certificate-heading">{t(`certificates.heading.${kind}`)}</h1>
        <p>{t('certificates.certifies')}</p>
        <p className="certificate-holder" data-long={isLong(holder, 36)} dir="auto">
          {holder}
        </p>
        <p>{t(`certificates.achieved.${kind}`)}</p>
        <p className="certificate-title" data-long={isLong(title, 60)} {...inLanguage(language)}>
          {title}
        </p>
        {badge?.imageUrl && (
          <img className="certificate-badge" src={badge.imageUrl} alt="" width="64" height="64" />
        )}
        {badge?.description && (
          <p className="certificate-description" dir="auto">
            {badge.description}
          </p>
        )}
        {grade !== null && (
          <p className="certificate-grade">{t('certificates.average', { grade })}</p>
        )}
        <div className="certificate-foot">
          <dl>
            <Fact name={t(`certificates.achievedAt.${kind}`)}>{formatDate(completedAt)}</Fact>
            <Fact name={t('certificates.issuedAt')}>{formatDate(issuedAt)}</Fact>
            <Fact name={t('certificates.number')}>
              <bdi className="certificate-number">{number}</bdi>
            </Fact>
          </dl>
          <figure>
            <QrCode address={address} label={t('certificates.qr')} />
            <figcaption>{t('certificates.scan')}</figcaption>
          </figure>
        </div>
        {status === 'revoked' && (
          <p className="certificate-stamp" aria-hidden="true">
            {t('certificates.revokedTag')}
          </p>
        )}
      </div>
    </article>
  );
}

/** Returns whether a text is set smaller, for the styles. */
const isLong = (text: string, usual: number) => text.length > usual || undefined;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
