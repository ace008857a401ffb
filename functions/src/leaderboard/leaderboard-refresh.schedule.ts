import { info } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { region } from '@trellis/model/region';
import { refreshLeaderboards } from '#functions/leaderboard/refresh-leaderboards.store';

/** The learner's own XP is live on the page, so the XP of others may be this old. */
export const leaderboardRefresh = onSchedule(
  { region, schedule: 'every 15 minutes', timeoutSeconds: 840 },
  async () => info('leaderboards refreshed', await refreshLeaderboards()),
);
