import { useState } from 'react';
import { badgeCertificateID } from '@trellis/model/certificates/certificate';
import { CertificateDialog } from '#web/features/certificates/components/certificate-dialog';
import {
  IssuedCertificate,
  mayIssue,
} from '#web/features/certificates/components/issued-certificate';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { issueBadge } from '#web/features/certificates/data/certificate.commands';
import { useOwnCertificate } from '#web/features/certificates/data/certificate.queries';
import { valueOf } from '#web/firebase/query-state';
import { locale } from '#web/shared/i18n/locale';

type Props = { uid: string; badgeID: string; isVerified: boolean };

/** Offers the certificate of an earned badge, or links to the one that was issued. One read. */
export default function BadgeOffer({ uid, badgeID, isVerified }: Props) {
  const own = useOwnCertificate(uid, badgeCertificateID(badgeID));
  const [isOpen, setOpen] = useState(false);
  const record = valueOf(own);
  if (record === undefined && own.status !== 'missing') return null;
  if (record !== undefined && !mayIssue(record)) return <IssuedCertificate record={record} />;
  return (
    // The styles of the dialog around it do not reach the one within.
    <div>
      <OfferView obstacle={null} isAgain={record !== undefined} onGet={() => setOpen(true)} />
      {isOpen && (
        <CertificateDialog
          uid={uid}
          kind="badge"
          grade={null}
          isVerified={isVerified}
          issue={({ name }) => issueBadge({ badgeID, name, language: locale.get() })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
