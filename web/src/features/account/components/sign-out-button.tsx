import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { hasUnsent, signOut } from '#web/features/account/data/sign-out.commands';
import { t } from '#web/shared/i18n/locale';

/** Signs out; asks for confirmation if pending writes would be lost. */
export default function SignOutButton() {
  const [isAsking, setAsking] = useState(false);
  const stay = () => setAsking(false);
  const [isLeaving, setLeaving] = useState(false);

  const leave = () => {
    setLeaving(true);
    signOut().catch(() => setLeaving(false));
  };
  const ask = async () => {
    setLeaving(true);
    if (!(await hasUnsent().catch(() => true))) return leave();
    setLeaving(false);
    setAsking(true);
  };
  return (
    <>
      <button type="button" className="button" disabled={isLeaving} onClick={() => void ask()}>
        {t('account.signOut')}
      </button>
      <Dialog isPersistent isOpen={isAsking} title={t('account.unsentTitle')} onClose={stay}>
        <p>{t('account.unsentText')}</p>
        <div className="row">
          <button type="button" className="button primary" onClick={stay}>
            {t('account.unsentStay')}
          </button>
          <button type="button" className="button" disabled={isLeaving} onClick={leave}>
            {t('account.unsentLeave')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
