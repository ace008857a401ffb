import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportDecision } from '@trellis/model/callables/resolve-report';
import type { ReportTarget } from '@trellis/model/moderation/report';
import type { Complaint } from '@trellis/model/moderation/report-case';
import { DecisionDialog } from '#web/features/moderation/components/decision-dialog';
import {
  useReportedReply,
  useReportedReview,
  useReportedThread,
} from '#web/features/moderation/data/reports.queries';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = {
  target: ReportTarget;
  complaints: Complaint[];
  /** Whether an administrator looks at it, who sees more of whoever wrote it. */
  isForAdmin: boolean;
};

/** Shows what was reported, what people said about it, and what can be done. One read. */
export const ReportCase = (props: Props) => <CaseView {...props} live={useReported(props)} />;

export function CaseView(props: Props & { live: QueryState<ReactNode> }) {
  const { target, complaints, isForAdmin, live } = props;
  // The studio has the title of the course above.
  const Heading = isForAdmin ? 'h2' : 'h3';
  const [decision, setDecision] = useState<ReportDecision>();
  const isThere = live.status === 'ready' && live.value !== null;
  const isGone = live.status === 'missing' || (live.status === 'ready' && live.value === null);
  return (
    <>
      <Heading className="report-title">
        <Link to={addressOf(target)}>{t(titles[target.kind])}</Link>
      </Heading>
      {live.status === 'ready' && live.value}
      {isGone && <p className="notice">{t('reportQueue.gone')}</p>}
      {live.status !== 'ready' && live.status !== 'missing' && <StateNotice {...live} />}
      <ul className="report-reasons">
        {complaints.map((complaint, index) => (
          <Reason key={index} complaint={complaint} />
        ))}
      </ul>
      <div className="row">
        {isThere && (
          <button type="button" className="button primary" onClick={() => setDecision('removed')}>
            {t('reportQueue.remove')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setDecision('dismissed')}>
          {t('reportQueue.dismiss')}
        </button>
      </div>
      {decision && (
        <DecisionDialog
          target={target}
          decision={decision}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
}

const titles = {
  course_review: 'reportQueue.review',
  thread: 'reportQueue.thread',
  reply: 'reportQueue.reply',
} as const;

function addressOf({ kind, courseID, threadID = '' }: ReportTarget): string {
  const course = `/courses/${encodeURIComponent(courseID)}`;
  return kind === 'course_review'
    ? `${course}#reviews`
    : `${course}/discussion/${encodeURIComponent(threadID)}`;
}

/** Returns how the reported thing is shown; null once it is an empty place. */
function useReported({ target, isForAdmin }: Props): QueryState<ReactNode> {
  const review = useReportedReview(target);
  const thread = useReportedThread(target);
  const reply = useReportedReply(target);
  const { kind, userID } = target;
  const author = { userID, isForAdmin };
  if (kind === 'course_review')
    return mapQueryState(review, (value) => <ReportedReview review={value} {...author} />);
  if (kind === 'thread')
    return mapQueryState(thread, ({ authorName, title, text, deletedAt }) =>
      deletedAt ? null : <Words {...author} authorName={authorName} text={`${title}\n\n${text}`} />,
    );
  return mapQueryState(reply, ({ authorName, text, deletedAt }) =>
    deletedAt ? null : <Words {...author} {...{ authorName, text }} />,
  );
}

/** Who wrote it, and whether an administrator looks at it. */
type Author = { userID: string; isForAdmin: boolean };

export function ReportedReview({ review, ...author }: Author & { review: CourseReview }) {
  const { rating, authorName, comment } = review;
  return (
    <Words
      {...author}
      authorName={authorName}
      text={comment === '' ? t('reportQueue.wordless') : comment}
    >
      <span>{t('reportQueue.stars', { rating })}</span>
    </Words>
  );
}

/** Shows words as plain text, so that nothing in them can mislead. */
function Words(props: Author & { authorName: string; text: string; children?: ReactNode }) {
  const { userID, isForAdmin, authorName, text, children } = props;
  return (
    <>
      <p className="row small">
        <Link to={`${isForAdmin ? '/admin/learners' : '/people'}/${encodeURIComponent(userID)}`}>
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

function Reason({ complaint }: { complaint: Complaint }) {
  const { reason, comment, createdAt } = complaint;
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
