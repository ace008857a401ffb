import { attemptFeedbackPath } from '@trellis/model/paths';
import { attemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns the feedback on an attempt: one read. Reads nothing without an id. */
export const useFeedback = (attemptID: string | null) =>
  useLiveDocument(attemptID === null ? null : attemptFeedbackPath(attemptID), attemptFeedback);
