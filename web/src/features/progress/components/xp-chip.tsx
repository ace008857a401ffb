import { Link } from 'react-router-dom';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

/** Shows the XP in the header, linked to the history; empty until it is loaded. */
export function XpChip({ uid }: { uid: string }) {
  const xp = valueOf(useUserProgress(uid))?.xp;
  if (xp === undefined) return null;
  return (
    <Link to="/progress" className="xp-chip" data-xp={xp} aria-label={t('progress.chip', { xp })}>
      {t('progress.xp', { xp })}
    </Link>
  );
}
