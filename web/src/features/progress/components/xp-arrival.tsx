import { useEffect, useState } from 'react';
import { useUserProgress } from '#web/features/progress/data/user-progress.queries';
import { valueOf } from '#web/firebase/live';
import { t } from '#web/shared/i18n/locale';

/** How long the message stays, in ms. */
const shownFor = 5000;

/** Says quietly that XP has arrived, and when it has carried the learner to a new level. */
export function XpArrival({ uid }: { uid: string }) {
  const progress = valueOf(useUserProgress(uid));
  const [before, setBefore] = useState(progress);
  const [message, setMessage] = useState('');

  if (progress !== undefined && before?.xp !== progress.xp) {
    setBefore(progress);
    if (before !== undefined && progress.xp > before.xp) {
      const gained = t('progress.gained', { xp: progress.xp - before.xp });
      const level = t('progress.levelUp', { level: progress.level });
      setMessage(progress.level > before.level ? `${gained} ${level}` : gained);
    }
  }

  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => setMessage(''), shownFor);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <div className="xp-toast" role="status">
      {message}
    </div>
  );
}
