import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { closeOverdue } from '#functions/quizzes/close-overdue.store';

/** Where no time is up, costs one read. */
export const attemptSweep = onSchedule(
  { region, schedule: 'every 1 minutes', timeoutSeconds: 540 },
  () => closeOverdue(),
);
