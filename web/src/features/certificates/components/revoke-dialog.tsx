import { useState } from 'react';
import { revokeAnyCertificate } from '@trellis/model/callables/revoke-any-certificate';
import { Dialog } from '#web/design-system/dialog';
import { TextArea, Toggle } from '#web/design-system/field';
import type { ListedCertificate } from '#web/features/certificates/components/my-certificates';
import { revokeCertificate } from '#web/features/certificates/data/certificate.commands';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const { shape } = revokeAnyCertificate.input;

const checks = {
  reason: (text: string): TextKey | undefined => {
    if (text === '') return 'admin.reasonMissing';
    return shape.reason.safeParse(text).success ? undefined : 'admin.certificates.reasonLong';
  },
  mayReissue: () => undefined,
};

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
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ reason, mayReissue }) => {
      const isAgain = status === 'revoked' || mayReissue === 'on';
      await revoke({ uid, recordID: id, requestID, mayReissue: isAgain, reason });
      onClose();
    },
    problems: { 'not-found': 'admin.certificates.gone' },
  });
  return (
    <Dialog
      isOpen
      isPersistent
      title={t(`admin.certificates.title.${status}`, { title })}
      onClose={onClose}
    >
      <form className="stack" {...form}>
        <p>{t(`admin.certificates.text.${status}`)}</p>
        <TextArea
          {...field('reason')}
          label={t('admin.reason')}
          hint={t('admin.certificates.reasonHint')}
          rows={4}
        />
        {status === 'valid' && (
          <Toggle name="mayReissue" label={t('admin.certificates.mayReissue')} />
        )}
        <Problem text={problem} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {t('admin.cancel')}
          </button>
          <button className="button primary" disabled={state === 'running'}>
            {t(`admin.certificates.go.${status}`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
