import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { refreshAllStats } from '#functions/progress/course-stats.store';

/**
 * Learners stall as time passes, so counts follow no event. Nightly, because a count costs eleven reads at least, and
 * teachers who look at a course have it counted at once.
 */
export const courseStatsRefresh = onSchedule(
  { region, schedule: 'every day 03:00', timeoutSeconds: 1800 },
  () => refreshAllStats(),
);
