import { useRef, useState } from 'react';
import { hasUnsent, signOut } from '#web/features/account/data/sign-out.commands';
import { t } from '#web/shared/i18n/locale';

/** Signs out; asks first where that would lose what has not been sent yet. */
export function SignOutButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isLeaving, setLeaving] = useState(false);

  const leave = () => {
    setLeaving(true);
    signOut().catch(() => setLeaving(false));
  };
  const ask = async () => {
    setLeaving(true);
    if (!(await hasUnsent().catch(() => true))) return leave();
    setLeaving(false);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button" disabled={isLeaving} onClick={() => void ask()}>
        {t('account.signOut')}
      </button>
      <dialog ref={dialog} className="card" aria-labelledby="unsent">
        <form method="dialog" className="stack">
          <h2 id="unsent">{t('account.unsentTitle')}</h2>
          <p>{t('account.unsentText')}</p>
          <div className="row">
            <button className="button primary">{t('account.unsentStay')}</button>
            <button type="button" className="button" disabled={isLeaving} onClick={leave}>
              {t('account.unsentLeave')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
