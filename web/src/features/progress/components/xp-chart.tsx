import type { UserProgress } from '@trellis/model/progress/user-progress';
import { calendarOf, type StreakStatus } from '#web/features/progress/logic/streak-status';
import { formatDay } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

const height = 60;
/** Widths in units of the chart: a day, and the gap between weeks. */
const dayWidth = 4;
const weekGap = 4;
const weekWidth = 7 * dayWidth + weekGap;

/** Shows XP from learning over the last six weeks: a bar per day, and weekly sums as a table. */
export function XpChart(props: { progress: UserProgress; streakStatus: StreakStatus }) {
  const weeks = calendarOf(props.progress, props.streakStatus);
  const most = Math.max(10, ...weeks.flat().map(({ xp }) => xp));
  const width = weeks.length * weekWidth - weekGap;
  return (
    <section className="stack" aria-labelledby="xp-chart">
      <h3 id="xp-chart">{t('chart.xp')}</h3>
      <div className="xp-chart" aria-hidden="true">
        <span className="small quiet">{t('progress.xp', { xp: most })}</span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          {[0, height / 2, height].map((y) => (
            <line key={y} x1="0" x2={width} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
          ))}
          {weeks.flatMap((week, index) =>
            week.map(({ day, xp }, weekday) => (
              <rect
                key={day}
                x={index * weekWidth + weekday * dayWidth + 0.5}
                y={height - (height * xp) / most}
                width={dayWidth - 1}
                height={(height * xp) / most}
              />
            )),
          )}
        </svg>
        <ol className="chart-weeks small quiet">
          {weeks.map(([monday]) => (
            <li key={monday!.day}>{formatDay(monday!.day, { day: 'numeric', month: 'short' })}</li>
          ))}
        </ol>
      </div>
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
