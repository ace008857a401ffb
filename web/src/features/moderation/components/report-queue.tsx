import type { ReportCase as Case } from '@trellis/model/moderation/report-case';
import { Skeleton } from '#web/design-system/skeleton';
import { ReportCase } from '#web/features/moderation/components/report-case';
import { mostShown, useOpenCases } from '#web/features/moderation/data/reports.queries';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './report-queue.css';

/**
 * Shows what was reported, oldest first: in the discussion of a course to its staff, or all to administrators. One read for each
 * case and what it is about.
 */
export const ReportQueue = ({ courseID }: { courseID: string | null }) => (
  <QueueView live={useOpenCases(courseID)} isForAdmin={courseID === null} />
);

export function QueueView(props: {
  live: QueryState<(Case & { id: string })[]>;
  isForAdmin: boolean;
}) {
  const { live, isForAdmin } = props;
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  if (live.value.length === 0) return <p className="notice">{t('reportQueue.none')}</p>;
  return (
    <>
      <ul className="report-rows">
        {live.value.map(({ id, target, complaints }) => (
          <li key={id} className="card stack">
            <ReportCase {...{ target, complaints, isForAdmin }} />
          </li>
        ))}
      </ul>
      {live.value.length >= mostShown && (
        <p className="small quiet">{t('reportQueue.more', { count: mostShown })}</p>
      )}
    </>
  );
}
