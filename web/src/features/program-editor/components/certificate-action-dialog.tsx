import { useState } from 'react';
import { revokeProgramCertificate as callable } from '@trellis/model/callables/revoke-program-certificate';
import {
  allowProgramCertificate,
  revokeProgramCertificate,
} from '#web/features/program-editor/data/program-certificate.commands';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import { ReasonDialog } from '#web/shared/reason-dialog';

/** What the staff of a program does about whose certificate. */
export type CertificateAction = { kind: 'allow' | 'revoke' | 'reissue'; uid: string; name: string };

type Props = {
  action: CertificateAction;
  programID: string;
  allow?: typeof allowProgramCertificate;
  revoke?: typeof revokeProgramCertificate;
  onClose: () => void;
};

/** Asks the staff of a program why a certificate is allowed, revoked or issued again, and does it. */
export function CertificateActionDialog({
  action: { kind, uid, name },
  programID,
  allow = allowProgramCertificate,
  revoke = revokeProgramCertificate,
  onClose,
}: Props) {
  // Made when the dialog opens, so that a second attempt after a failure does nothing twice.
  const [requestID] = useState(() => crypto.randomUUID());
  return (
    <ReasonDialog
      title={t(`programEditor.certificates.${kind}.title`, { name })}
      text={t(`programEditor.certificates.${kind}.text`)}
      reason={{
        label: t('programEditor.certificates.reason'),
        hint: t('programEditor.certificates.reasonHint'),
        missing: 'programEditor.certificates.reasonMissing',
        tooLong: 'programEditor.certificates.reasonLong',
        longest: longestOf(callable.input.shape.reason),
      }}
      cancel={t('programEditor.certificates.cancel')}
      go={t(`programEditor.certificates.${kind}.go`)}
      problems={{
        'not-found': 'programEditor.certificates.gone',
        'permission-denied': 'programEditor.problem.denied',
      }}
      act={(reason) => {
        const request = { programID, uid, requestID, reason };
        return kind === 'allow'
          ? allow(request)
          : revoke({ ...request, mayReissue: kind === 'reissue' });
      }}
      onClose={onClose}
    />
  );
}
