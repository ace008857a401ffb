import { Navigate, useParams } from 'react-router-dom';
import { readCertificateNumber } from '@trellis/model/certificates/certificate-number';
import { CertificateView } from '#web/features/certificates/components/certificate-view';
import { usePublicCertificate } from '#web/features/certificates/data/certificate.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';

/** Shows a certificate to whoever has its number. One read. */
export default function CertificatePage() {
  const { number: typed = '' } = useParams();
  const number = readCertificateNumber(typed);
  return (
    <main id="main" className="page stack" tabIndex={-1}>
      {number === undefined && <NoCertificate number={typed} />}
      {number !== undefined && number !== typed && (
        <Navigate to={`/certificates/${number}`} replace />
      )}
      {number === typed && <Found number={number} />}
    </main>
  );
}

function Found({ number }: { number: string }) {
  const live = usePublicCertificate(number);
  useTitle(live.status === 'ready' ? live.value.title : t('certificates.pageTitle'));
  if (live.status === 'missing') return <NoCertificate number={number} />;
  if (live.status !== 'ready') {
    return (
      <StateNotice
        isPage
        {...live}
        skeleton={<Skeleton height="40rem" label={t('state.loading')} />}
      />
    );
  }
  return <CertificateView certificate={live.value} number={number} />;
}

const NoCertificate = ({ number }: { number: string }) => (
  <div className="notice stack">
    <h1>{t('certificates.missing')}</h1>
    <p>{t('certificates.missingText', { number })}</p>
  </div>
);
