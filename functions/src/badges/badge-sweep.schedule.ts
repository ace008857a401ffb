import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { sweepBadges } from '#functions/badges/sweep-badges.store';

/** Goes on with a sweep that has stopped, and looks at everybody once more. Where nothing is left, costs two reads. */
export const badgeSweep = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  () => sweepBadges(),
);
