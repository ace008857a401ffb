import { useUserProgress } from '#web/features/progress/data/user-progress.queries';
import { valueOf } from '#web/firebase/live';
import { t } from '#web/shared/i18n/locale';

/** Level and XP in a few characters. */
export function XpChip({ uid }: { uid: string }) {
  const progress = valueOf(useUserProgress(uid));
  return (
    <span className="xp-chip" data-xp={progress?.xp}>
      {t('progress.xp', { xp: progress?.xp ?? 0 })}
    </span>
  );
}
