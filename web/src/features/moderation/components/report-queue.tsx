import { Skeleton } from '#web/design-system/skeleton';
import { ReportCase } from '#web/features/moderation/components/report-case';
import { mostShown, useOpenReports } from '#web/features/moderation/data/reports.queries';
import { casesOf, type StoredReport } from '#web/features/moderation/logic/cases-of';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './report-queue.css';

/** Shows what was reported, oldest first, for an administrator to decide. One read for each report and each review. */
export const ReportQueue = () => <QueueView live={useOpenReports()} />;

export function QueueView({ live }: { live: QueryState<StoredReport[]> }) {
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  if (live.value.length === 0) return <p className="notice">{t('admin.reports.none')}</p>;
  return (
    <>
      <ul className="report-rows">
        {casesOf(live.value).map(({ key, target, reports }) => (
          <li key={key} className="card stack">
            <ReportCase target={target} reports={reports} />
          </li>
        ))}
      </ul>
      {live.value.length >= mostShown && (
        <p className="small quiet">{t('admin.reports.more', { count: mostShown })}</p>
      )}
    </>
  );
}
