import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { reviewLogPath } from '@trellis/model/paths';
import { advanceSchedule } from '#functions/cards/advance-schedule.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a learner's review log grows: awards XP, and updates forecasts and schedule. A log goes with its account. */
export const onReviewLogWritten = onDocumentWritten(
  { ...contentOptions, document: reviewLogPath('{uid}', '{logID}') },
  eventHandler(async ({ data }, uid) => {
    if (data?.after.exists === true) await advanceSchedule(uid, null);
  }),
);
