import { attemptFeedbackPath } from '@trellis/model/paths';
import { attemptFeedback } from '@trellis/model/quiz/grade-attempt';
import { useLiveDocument } from '#web/firebase/live-query';

/** What was right in an attempt, and why: one read. Without an id nothing is read. */
export const useFeedback = (attemptID: string | null) =>
  useLiveDocument(attemptID === null ? null : attemptFeedbackPath(attemptID), attemptFeedback);
