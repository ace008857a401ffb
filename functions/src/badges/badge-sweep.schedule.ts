import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { sweepBadges } from '#functions/badges/sweep-badges.store';

/**
 * Continues an interrupted sweep, and runs the second pass. Costs two reads if there is nothing to do.
 */
export const badgeSweep = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  () => sweepBadges(),
);
