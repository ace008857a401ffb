import { useEffect } from 'react';
import { endOfBand, progressBands, type CourseStats } from '@trellis/model/progress/course-stats';
import { stalledDays } from '@trellis/model/progress/stalled';
import { Skeleton } from '#web/design-system/skeleton';
import { recountLearners, useCourseStats } from '#web/features/learners/data/course-stats.queries';
import { shareText } from '#web/features/learners/logic/quiz-results';
import { formatDate } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/learners/components/learners.css';

/** Shows how many learners a course has, as counted last, and has them counted again. */
export function LearnerOverview({ courseID }: { courseID: string }) {
  const stats = useCourseStats(courseID);
  useEffect(() => {
    // The numbers counted last, with their time, are good enough without a network.
    recountLearners(courseID).catch(() => {});
  }, [courseID]);
  if (stats.status === 'missing') return <p className="quiet">{t('learners.notCounted')}</p>;
  if (stats.status !== 'ready') {
    return (
      <StateNotice {...stats} skeleton={<Skeleton height="12rem" label={t('state.loading')} />} />
    );
  }
  return <OverviewCards stats={stats.value} />;
}

/** Shows the numbers of a course's learners. */
export function OverviewCards({ stats }: { stats: CourseStats }) {
  const { active, completed, stalled, paused, dropped, bands, asOf } = stats;
  const kept = active + completed + paused;
  return (
    <>
      <dl className="learner-cards">
        <Card label={t('learners.card.active')} value={active} />
        <Card label={t('learners.card.completed')} value={completed} of={kept} />
        <Card
          label={t('learners.card.stalled')}
          value={stalled}
          hint={t('learners.card.stalledHint', { count: stalledDays })}
        />
        <Card label={t('learners.card.paused')} value={paused} />
        <Card label={t('learners.card.left')} value={dropped} />
      </dl>
      {kept > 0 && <Bands bands={bands} total={kept} />}
      <p className="quiet small">
        {t('learners.asOf', {
          time: formatDate(asOf, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
    </>
  );
}

function Card(props: { label: string; value: number; of?: number; hint?: string }) {
  const { label, value, of = 0, hint } = props;
  const note = of > 0 ? shareText(value / of) : hint;
  return (
    <div className="card">
      <dt>{label}</dt>
      <dd>
        <strong>{formatNumber(value)}</strong>
        {note && <span className="quiet small">{note}</span>}
      </dd>
    </div>
  );
}

/** Shows how many learners are how far. */
function Bands({ bands, total }: { bands: number[]; total: number }) {
  return (
    <div className="card learner-bands">
      <h3 id="bands">{t('learners.bands')}</h3>
      <ul className="learner-band-rows" aria-labelledby="bands">
        {progressBands.map((from, band) => {
          const count = bands[band] ?? 0;
          return (
            <li key={from}>
              <span>{bandText(from, endOfBand(band) - 1)}</span>
              <span className="learner-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * count) / total}%` }} />
              </span>
              <span className="learner-band-count">{t('learners.count', { count })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const bandText = (from: number, to: number): string =>
  from >= to
    ? shareText(from / 100)
    : t('learners.band', { from: shareText(from / 100), to: shareText(to / 100) });
