import { courseReview } from '@trellis/model/course-reviews/course-review';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { reportCase } from '@trellis/model/moderation/report-case';
import { reply } from '@trellis/model/discussions/reply';
import { thread } from '@trellis/model/discussions/thread';
import { courseReviewPath, replyPath, threadPath } from '@trellis/model/paths';
import { openCases, openCasesForStaff } from '@trellis/model/moderation/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many open cases are shown at once; decided ones make room. */
export const mostShown = 100;

/**
 * Returns the cases that nobody has decided, oldest first, live: those that the staff of a course decide, or all for
 * administrators. One read each.
 */
export const useOpenCases = (courseID: string | null) =>
  useLiveQuery(
    courseID === null ? openCases(mostShown) : openCasesForStaff(courseID, mostShown),
    reportCase,
  );

/** Returns the review that was reported, live. One read; none if it is no review. */
export const useReportedReview = ({ kind, courseID, userID }: ReportTarget) =>
  useLiveDocument(
    kind === 'course_review' ? courseReviewPath(courseID, userID) : null,
    courseReview,
  );

/** Returns the thread that was reported, live. One read; none if it is no thread. */
export const useReportedThread = ({ kind, threadID = 'none' }: ReportTarget) =>
  useLiveDocument(kind === 'thread' ? threadPath(threadID) : null, thread);

/** Returns the reply that was reported, live. One read; none if it is no reply. */
export const useReportedReply = ({ kind, threadID = 'none', replyID = 'none' }: ReportTarget) =>
  useLiveDocument(kind === 'reply' ? replyPath(threadID, replyID) : null, reply);
