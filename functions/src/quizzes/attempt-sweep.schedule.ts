import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { closeOverdue } from '#functions/quizzes/close-overdue.store';

/** Costs one read if no attempt has expired. */
export const attemptSweep = onSchedule(
  { region, schedule: 'every 1 minutes', timeoutSeconds: 540 },
  () => closeOverdue(),
);
