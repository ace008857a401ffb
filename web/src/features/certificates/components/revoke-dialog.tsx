import { useState } from 'react';
import { revokeAnyCertificate } from '@trellis/model/callables/revoke-any-certificate';
import { Toggle } from '#web/design-system/field';
import type { ListedCertificate } from '#web/features/certificates/components/my-certificates';
import { revokeCertificate } from '#web/features/certificates/data/certificate.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

type Props = {
  uid: string;
  certificate: ListedCertificate;
  revoke?: typeof revokeCertificate;
  onClose: () => void;
};

/**
 * Asks an administrator why a certificate is revoked, and whether its holder may get another one; revokes it. One that was
 * revoked already can be allowed again.
 */
export function RevokeDialog({ uid, certificate, revoke = revokeCertificate, onClose }: Props) {
  // Made when the dialog opens, so that a second attempt after a failure does nothing twice.
  const [requestID] = useState(() => crypto.randomUUID());
  const { id, title, status } = certificate;
  const [mayReissue, setMayReissue] = useState(false);
  return (
    <ReasonDialog
      title={t(`admin.certificates.title.${status}`, { title })}
      text={t(`admin.certificates.text.${status}`)}
      reason={{
        label: t('admin.reason'),
        hint: t('admin.certificates.reasonHint'),
        missing: 'admin.reasonMissing',
        tooLong: 'admin.certificates.reasonLong',
        longest: longestOf(revokeAnyCertificate.input.shape.reason),
      }}
      cancel={t('admin.cancel')}
      go={t(`admin.certificates.go.${status}`)}
      problems={{ 'not-found': 'admin.certificates.gone' }}
      act={(reason) => {
        const isAgain = status === 'revoked' || mayReissue;
        return revoke({ uid, recordID: id, requestID, mayReissue: isAgain, reason });
      }}
      onClose={onClose}
    >
      {status === 'valid' && (
        <Toggle
          label={t('admin.certificates.mayReissue')}
          checked={mayReissue}
          onChange={(event) => setMayReissue(event.currentTarget.checked)}
        />
      )}
    </ReasonDialog>
  );
}
