import type { Day } from '@trellis/model/progress/calendar';
import type { PastReview } from '#web/features/card-stats/logic/past-reviews';
import { matureAfter, retentionOf, type Recall } from '#web/features/card-stats/logic/retention';
import '#web/design-system/figures.css';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** The periods that are shown, in days. */
const retentionPeriods = [30, 90] as const;
const groups = ['young', 'mature', 'all'] as const;

/** Shows the share of cards that a learner knew when they were due, beside the share that they wish. */
export function RetentionTable(props: {
  reviews: readonly PastReview[];
  today: Day;
  /** The desired retention, 0 to 1. */
  desired: number;
}) {
  const { reviews, today, desired } = props;
  return (
    <section className="stack" aria-labelledby="retention">
      <h2 id="retention">{t('cardStats.retention')}</h2>
      <p>{t('cardStats.retentionGoal', { share: percentText(desired) })}</p>
      <div className="card-figures-frame">
        <table className="figures" aria-labelledby="retention">
          <thead>
            <tr>
              <th scope="col">{t('cardStats.period')}</th>
              {groups.map((group) => (
                <th key={group} scope="col">
                  {t(`cardStats.group.${group}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {retentionPeriods.map((days) => {
              const retention = retentionOf(reviews, today, days);
              return (
                <tr key={days}>
                  <th scope="row">{t('cardStats.lastDays', { count: days })}</th>
                  {groups.map((group) => (
                    <RecallCell key={group} {...retention[group]} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t('cardStats.retentionNote', { count: matureAfter })}</p>
    </section>
  );
}

function RecallCell({ asked, known }: Recall) {
  if (asked === 0) return <td className="quiet">{t('cardStats.noneAsked')}</td>;
  return (
    <td>
      <strong>{percentText(known / asked)}</strong>{' '}
      <span className="small quiet">{t('cardStats.ofAsked', { known, count: asked })}</span>
    </td>
  );
}

const percentText = (share: number) =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
