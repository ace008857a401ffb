import { useEffect, useState } from 'react';
import { newVersion } from '#web/app/updates';
import { online, unsent } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';

/** How long “all is well again” stays visible, in ms. */
const shownFor = 5000;

/**
 * Shows the status of the connection and of app updates at the bottom of the window, as a polite live region.
 */
export function ShellNotices() {
  const connection = useConnectionText();
  const update = newVersion.use();
  return (
    <div className="shell-notices">
      <p role="status">{connection}</p>
      <div role="status" className="shell-update">
        {update && (
          <>
            <span>{t('update.ready')}</span>
            <button type="button" className="button small" onClick={update}>
              {t('update.reload')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function useConnectionText(): string {
  const isOnline = online.use();
  const waits = unsent.use();
  const isMember = session.use().status !== 'visitor';
  const isFine = isOnline && !waits;
  const [wasFine, setWasFine] = useState(true);
  const [hadToWait, setHadToWait] = useState(false);
  const [isBack, setBack] = useState(false);

  if (wasFine !== isFine) {
    setWasFine(isFine);
    setBack(isFine);
  }
  if (waits && !hadToWait) setHadToWait(true);
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => {
      setBack(false);
      setHadToWait(false);
    }, shownFor);
    return () => clearTimeout(timer);
  }, [isBack]);

  if (!isOnline && waits) return t('offline.waits');
  if (!isOnline) return t(isMember ? 'offline.member' : 'offline.visitor');
  if (waits) return t('offline.sending');
  if (isBack) return t(hadToWait ? 'offline.sent' : 'offline.back');
  return '';
}
