import type { UserProgress } from '@trellis/model/progress/user-progress';
import { BarDrawing } from '#web/design-system/bar-drawing';
import '#web/design-system/figures.css';
import { calendarOf, type StreakStatus } from '#web/features/progress/logic/streak-status';
import { formatDay } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Shows XP from learning over the last six weeks: a bar per day, and weekly sums as a table. */
export function XpChart(props: { progress: UserProgress; streakStatus: StreakStatus }) {
  const weeks = calendarOf(props.progress, props.streakStatus);
  const days = weeks.flat();
  const most = Math.max(10, ...days.map(({ xp }) => xp));
  return (
    <section className="stack" aria-labelledby="xp-chart">
      <h3 id="xp-chart">{t('chart.xp')}</h3>
      <BarDrawing
        bars={days.map(({ day, xp }) => ({ key: day, value: xp }))}
        groupSize={7}
        top={{ value: most, label: t('progress.xp', { xp: most }) }}
        ticks={weeks.map(([monday]) => ({
          key: monday!.day,
          label: formatDay(monday!.day, { day: 'numeric', month: 'short' }),
        }))}
        label={t('chart.xp')}
      />
      <details className="small">
        <summary>{t('chart.asTable')}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('chart.weekOf')}</th>
              <th scope="col">{t('chart.xpColumn')}</th>
              <th scope="col">{t('chart.daysColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]!.day}>
                <th scope="row">{formatDay(week[0]!.day)}</th>
                <td>{t('progress.xp', { xp: week.reduce((sum, { xp }) => sum + xp, 0) })}</td>
                <td>
                  {t('progress.count', {
                    count: week.filter(({ kind }) => kind === 'active').length,
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="small quiet">{t('chart.xpNote')}</p>
    </section>
  );
}
