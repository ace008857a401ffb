import { useState } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import {
  CertificateList,
  type ListedCertificate,
} from '#web/features/certificates/components/my-certificates';
import { RevokeDialog } from '#web/features/certificates/components/revoke-dialog';
import { useCertificates } from '#web/features/certificates/data/certificate.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Lists a person's certificates for administrators, who can revoke each. One read each. */
export function AdminCertificates({ uid }: { uid: string }) {
  const certificates = useCertificates(uid);
  const [asked, setAsked] = useState<ListedCertificate>();
  return (
    <section className="stack" aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates.mine')}</h2>
      {certificates.status === 'ready' ? (
        <RevocableList certificates={certificates.value} onRevoke={setAsked} />
      ) : (
        <StateNotice
          {...certificates}
          skeleton={<Skeleton height="3rem" label={t('state.loading')} />}
        />
      )}
      {asked && <RevokeDialog uid={uid} certificate={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

export function RevocableList(props: {
  certificates: ListedCertificate[];
  onRevoke: (certificate: ListedCertificate) => void;
}) {
  const { certificates, onRevoke } = props;
  if (certificates.length === 0) return <p className="quiet">{t('admin.certificates.none')}</p>;
  return (
    <CertificateList
      certificates={certificates}
      actionOf={(certificate) =>
        (certificate.status === 'valid' || !certificate.mayReissue) && (
          <button
            type="button"
            className="button"
            aria-label={t(`admin.certificates.openWhich.${certificate.status}`, {
              title: certificate.title,
            })}
            onClick={() => onRevoke(certificate)}
          >
            {t(`admin.certificates.open.${certificate.status}`)}
          </button>
        )
      }
    />
  );
}
