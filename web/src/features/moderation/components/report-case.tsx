import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportDecision } from '@trellis/model/callables/resolve-report';
import { DecisionDialog } from '#web/features/moderation/components/decision-dialog';
import { useReportedReview } from '#web/features/moderation/data/reports.queries';
import type { Case, StoredReport } from '#web/features/moderation/logic/cases-of';
import type { QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = Omit<Case, 'key'>;

/** Shows a reported review, what people said about it, and what an administrator can do. One read. */
export const ReportCase = (props: Props) => (
  <CaseView {...props} live={useReportedReview(props.target)} />
);

export function CaseView({ target, reports, live }: Props & { live: QueryState<CourseReview> }) {
  const [decision, setDecision] = useState<ReportDecision>();
  const isThere = live.status === 'ready';
  return (
    <>
      <h2>
        <Link to={`/courses/${encodeURIComponent(target.courseID)}#reviews`}>
          {t('admin.reports.review')}
        </Link>
      </h2>
      {isThere && <Reported review={live.value} userID={target.userID} />}
      {live.status === 'missing' && <p className="notice">{t('admin.reports.gone')}</p>}
      {!isThere && live.status !== 'missing' && <StateNotice {...live} />}
      <ul className="report-reasons">
        {reports.map((report) => (
          <Reason key={report.id} report={report} />
        ))}
      </ul>
      <div className="row">
        {isThere && (
          <button type="button" className="button primary" onClick={() => setDecision('removed')}>
            {t('admin.reports.remove')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setDecision('dismissed')}>
          {t('admin.reports.dismiss')}
        </button>
      </div>
      {decision && (
        <DecisionDialog
          reportID={reports[0].id}
          decision={decision}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
}

function Reported({ review, userID }: { review: CourseReview; userID: string }) {
  const { rating, authorName, comment } = review;
  return (
    <>
      <p className="row small">
        <Link to={`/admin/learners/${encodeURIComponent(userID)}`}>
          <bdi>{authorName || userID}</bdi>
        </Link>
        <span>{t('admin.reports.stars', { rating })}</span>
      </p>
      <blockquote className="report-text">
        <bdi>{comment === '' ? t('admin.reports.wordless') : comment}</bdi>
      </blockquote>
    </>
  );
}

function Reason({ report }: { report: StoredReport }) {
  const { reason, comment, createdAt } = report;
  return (
    <li>
      <p className="row">
        <strong>{t(`reports.reason.${reason}`)}</strong>
        <time className="small quiet" dateTime={createdAt.toISOString()}>
          {formatDate(createdAt)}
        </time>
      </p>
      {comment !== '' && (
        <p className="report-text">
          <bdi>{comment}</bdi>
        </p>
      )}
    </li>
  );
}
