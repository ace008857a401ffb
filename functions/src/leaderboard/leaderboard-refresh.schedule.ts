import { info } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { refreshLeaderboards } from '#functions/leaderboard/refresh-leaderboards.store';

/** What a learner's own page adds to it is live, so others' XP may be as old as this. */
export const leaderboardRefresh = onSchedule(
  { region, schedule: 'every 15 minutes', timeoutSeconds: 840 },
  async () => info('leaderboards refreshed', await refreshLeaderboards()),
);
