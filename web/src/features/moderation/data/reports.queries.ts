import { courseReview } from '@trellis/model/course-reviews/course-review';
import { report, type ReportTarget } from '@trellis/model/moderation/report';
import { courseReviewPath } from '@trellis/model/paths';
import { openReports } from '@trellis/model/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many open reports are shown at once; decided ones make room. */
export const mostShown = 100;

/** Returns the reports that nobody has decided, oldest first, live. One read each. */
export const useOpenReports = () => useLiveQuery(openReports(mostShown), report);

/** Returns the review that was reported, live. One read. */
export const useReportedReview = ({ courseID, userID }: ReportTarget) =>
  useLiveDocument(courseReviewPath(courseID, userID), courseReview);
