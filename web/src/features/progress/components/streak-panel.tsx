import { hasDay } from '@trellis/model/progress/active-days';
import { freezeEvery, mostFreezes } from '@trellis/model/progress/streak';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Icon } from '#web/design-system/icon';
import type { StreakStatus } from '#web/features/progress/logic/streak-status';
import { t, type TextKey } from '#web/shared/i18n/locale';
import './progress.css';

/** Shows the streak as of today, what today requires, available freezes and the longest streak. */
export function StreakPanel(props: { progress: UserProgress; streakStatus: StreakStatus }) {
  const { progress, streakStatus } = props;
  const { streak, today } = streakStatus;
  const isActive = hasDay(progress.activeDays, today);
  return (
    <section className="card panel stack" aria-labelledby="streak">
      <h2 id="streak" className="streak" data-active={isActive || undefined}>
        <Icon name="streak" /> <span>{t('progress.inARow', { count: streak.current })}</span>
      </h2>
      <p>{t(adviceOn(isActive, streak.current))}</p>
      <dl className="numbers">
        <div>
          <dt>{t('streak.freezes')}</dt>
          <dd>
            <Icon name="freeze" /> <span>{t('progress.count', { count: streak.freezes })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('streak.longest')}</dt>
          <dd>{t('streak.days', { count: Math.max(streak.longest, progress.longestStreak) })}</dd>
        </div>
      </dl>
      <details className="small">
        <summary>{t('streak.how')}</summary>
        <p className="quiet">{t('streak.howText', { every: freezeEvery, most: mostFreezes })}</p>
      </details>
    </section>
  );
}

function adviceOn(isActive: boolean, current: number): TextKey {
  if (isActive) return 'streak.done';
  return current > 0 ? 'streak.keep' : 'streak.begin';
}
