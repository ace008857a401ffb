import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { OwnCertificate } from '@trellis/model/certificates/certificate';
import { Skeleton } from '#web/design-system/skeleton';
import { useCertificates } from '#web/features/certificates/data/certificate.queries';
import { formatDate } from '#web/shared/i18n/dates';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Lists a learner's certificates. One read each. */
export default function MyCertificates({ uid }: { uid: string }) {
  const certificates = useCertificates(uid);
  return (
    <section className="card stack" aria-labelledby="my-certificates">
      <h2 id="my-certificates">{t('certificates.mine')}</h2>
      {certificates.status === 'ready' ? (
        <CertificateList certificates={certificates.value} />
      ) : (
        <StateNotice
          {...certificates}
          skeleton={<Skeleton height="3rem" label={t('state.loading')} />}
        />
      )}
    </section>
  );
}

/** A certificate with the id of the person's record of it. */
export type ListedCertificate = OwnCertificate & { id: string };

export function CertificateList(props: {
  certificates: ListedCertificate[];
  /** Returns what can be done with a certificate. */
  actionOf?: (certificate: ListedCertificate) => ReactNode;
}) {
  const { certificates, actionOf } = props;
  if (certificates.length === 0) return <p className="quiet">{t('certificates.none')}</p>;
  return (
    <ul className="stack certificate-list">
      {certificates.map((certificate) => (
        <li key={certificate.id}>
          <Link to={`/certificates/${certificate.number}`}>
            <bdi {...inLanguage(certificate.language)}>{certificate.title}</bdi>
          </Link>
          <p className="small quiet row">
            <span>{t('certificates.issuedOn', { date: formatDate(certificate.issuedAt) })}</span>
            {certificate.status === 'revoked' && (
              <span className="tag">{t('certificates.revokedTag')}</span>
            )}
          </p>
          {actionOf?.(certificate)}
        </li>
      ))}
    </ul>
  );
}
