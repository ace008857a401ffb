import { levelProgress } from '@trellis/model/progress/levels';
import { Skeleton } from '#web/design-system/skeleton';
import { ProgressBar } from '#web/design-system/progress-bar';
import { useUserProgress } from '#web/features/progress/data/user-progress.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';
import './level-panel.css';

/** The learner's level, XP and the way to the next level. */
export function LevelPanel({ uid }: { uid: string }) {
  const progress = useUserProgress(uid);
  if (progress.status === 'missing') {
    return <p className="notice level-panel">{t('progress.soon')}</p>;
  }
  if (progress.status !== 'ready') {
    const skeleton = <Skeleton height="14rem" label={t('state.loading')} />;
    return <StateNotice {...progress} skeleton={skeleton} />;
  }
  const { xp, counters } = progress.value;
  const { level, earned, needed } = levelProgress(xp);
  return (
    <section className="card level-panel stack" aria-labelledby="level">
      <h2 id="level">{t('progress.level', { level })}</h2>
      <ProgressBar percent={(100 * earned) / needed} label={t('progress.toNext')} />
      <p className="small quiet">
        {t('progress.needed', { xp: needed - earned, level: level + 1 })}
      </p>
      <dl className="level-numbers">
        <div>
          <dt>{t('progress.total')}</dt>
          <dd>{t('progress.xp', { xp })}</dd>
        </div>
        <div>
          <dt>{t('progress.lessons')}</dt>
          <dd>{t('progress.count', { count: counters.lessonsCompleted })}</dd>
        </div>
      </dl>
    </section>
  );
}
