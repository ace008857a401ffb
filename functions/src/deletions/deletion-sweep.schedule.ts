import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { sweepDeletions } from '#functions/deletions/run-deletion.store';

/** For a day, deletes what arrives late of what was deleted. Where there is nothing, costs a read. */
export const deletionSweep = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  () => sweepDeletions(),
);
