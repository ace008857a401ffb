import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { DecisionDialog } from '#web/features/moderation/components/decision-dialog';
import {
  useReportedReply,
  useReportedReview,
  useReportedThread,
} from '#web/features/moderation/data/reports.queries';
import type { Case, StoredReport } from '#web/features/moderation/logic/cases-of';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = Omit<Case, 'key'>;

/** Shows what was reported, what people said about it, and what an administrator can do. One read, two of a reply. */
export const ReportCase = (props: Props) => (
  <CaseView {...props} live={useReported(props.target)} />
);

export function CaseView({ target, reports, live }: Props & { live: QueryState<ReactNode> }) {
  const [decision, setDecision] = useState<ReportDecision>();
  const isThere = live.status === 'ready' && live.value !== null;
  const isGone = live.status === 'missing' || (live.status === 'ready' && live.value === null);
  return (
    <>
      <h2>
        <Link to={addressOf(target)}>{t(titles[target.kind])}</Link>
      </h2>
      {live.status === 'ready' && live.value}
      {isGone && <p className="notice">{t('admin.reports.gone')}</p>}
      {live.status !== 'ready' && live.status !== 'missing' && <StateNotice {...live} />}
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
          kind={target.kind}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
}

const titles = {
  course_review: 'admin.reports.review',
  thread: 'admin.reports.thread',
  reply: 'admin.reports.reply',
} as const;

function addressOf({ kind, courseID, threadID = '' }: ReportTarget): string {
  const course = `/courses/${encodeURIComponent(courseID)}`;
  return kind === 'course_review'
    ? `${course}#reviews`
    : `${course}/discussion/${encodeURIComponent(threadID)}`;
}

/** Returns how the reported thing is shown; null once it is an empty place. */
function useReported(target: ReportTarget): QueryState<ReactNode> {
  const review = useReportedReview(target);
  const thread = useReportedThread(target);
  const reply = useReportedReply(target);
  const { kind, userID } = target;
  if (kind === 'course_review')
    return mapQueryState(review, (value) => <ReportedReview review={value} userID={userID} />);
  if (kind === 'thread')
    return mapQueryState(thread, ({ authorName, title, text, deletedAt }) =>
      deletedAt ? null : (
        <Words userID={userID} authorName={authorName} text={`${title}\n\n${text}`} />
      ),
    );
  return mapQueryState(reply, ({ authorName, text, deletedAt }) =>
    deletedAt ? null : <Words {...{ userID, authorName, text }} />,
  );
}

export function ReportedReview({ review, userID }: { review: CourseReview; userID: string }) {
  const { rating, authorName, comment } = review;
  return (
    <Words
      {...{ userID, authorName }}
      text={comment === '' ? t('admin.reports.wordless') : comment}
    >
      <span>{t('admin.reports.stars', { rating })}</span>
    </Words>
  );
}

/** Shows words as plain text, so that nothing in them can mislead. */
function Words(props: { userID: string; authorName: string; text: string; children?: ReactNode }) {
  const { userID, authorName, text, children } = props;
  return (
    <>
      <p className="row small">
        <Link to={`/admin/learners/${encodeURIComponent(userID)}`}>
          <bdi>{authorName || userID}</bdi>
        </Link>
        {children}
      </p>
      <blockquote className="report-text">
        <bdi>{text}</bdi>
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
