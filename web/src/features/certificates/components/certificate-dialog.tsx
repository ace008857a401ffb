import { Link, useNavigate } from 'react-router-dom';
import type { CertificateKind } from '@trellis/model/certificates/certificate';
import { Dialog } from '#web/design-system/dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { CertificateForm } from '#web/features/certificates/components/certificate-form';
import { useUserRecord } from '#web/data/user.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

type Props = {
  uid: string;
  kind: CertificateKind;
  grade: number | null;
  isVerified: boolean;
  /** Issues the certificate and returns its number. */
  issue: (wish: { name: string; showsGrade: boolean }) => Promise<string>;
  onClose: () => void;
};

/** Asks a learner to confirm the name on their certificate, and leads to it. One read. */
export function CertificateDialog({ uid, kind, grade, isVerified, issue, onClose }: Props) {
  const person = useUserRecord(uid);
  const navigate = useNavigate();
  return (
    <Dialog isOpen isPersistent title={t('certificates.get')} onClose={onClose}>
      {!isVerified && (
        <div className="stack">
          <p>{t('certificates.unverified')}</p>
          <Link to="/profile">{t('certificates.toVerify')}</Link>
        </div>
      )}
      {isVerified && person.status === 'loading' && (
        <Skeleton height="14rem" label={t('state.loading')} />
      )}
      {isVerified && person.status !== 'loading' && (
        <CertificateForm
          kind={kind}
          name={valueOf(person)?.fullName ?? ''}
          grade={grade}
          onClose={onClose}
          onConfirm={async (wish) => {
            const number = await issue(wish);
            void navigate(`/certificates/${number}`);
          }}
        />
      )}
    </Dialog>
  );
}
