import { Link } from 'react-router-dom';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

/** XP in a few characters, and the way to where it comes from. */
export function XpChip({ uid }: { uid: string }) {
  const progress = valueOf(useUserProgress(uid));
  return (
    <Link
      to="/progress"
      className="xp-chip"
      data-xp={progress?.xp}
      aria-label={t('progress.chip', { xp: progress?.xp ?? 0 })}
    >
      {t('progress.xp', { xp: progress?.xp ?? 0 })}
    </Link>
  );
}
