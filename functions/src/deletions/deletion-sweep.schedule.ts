import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { sweepDeletions } from '#functions/deletions/run-deletion.store';

/**
 * Deletes parts of deleted documents that arrive late, for a day. Costs one read if there are none.
 */
export const deletionSweep = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  () => sweepDeletions(),
);
