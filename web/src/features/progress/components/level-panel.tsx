import { levelProgress } from '@trellis/model/progress/levels';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { ProgressBar } from '#web/design-system/progress-bar';
import { t } from '#web/shared/i18n/locale';
import './progress.css';

/** Shows the learner's level, XP and progress to the next level. */
export function LevelPanel({ progress }: { progress: UserProgress }) {
  const { xp, counters } = progress;
  const { level, earned, needed } = levelProgress(xp);
  return (
    <section className="card panel stack" aria-labelledby="level">
      <h2 id="level">{t('progress.level', { level })}</h2>
      <ProgressBar percent={(100 * earned) / needed} label={t('progress.toNext')} />
      <p className="small quiet">
        {t('progress.needed', { xp: needed - earned, level: level + 1 })}
      </p>
      <dl className="numbers">
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
