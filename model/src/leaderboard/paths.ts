export const leaderboardPath = (uid: string) => `leaderboard/${uid}`;
export const courseEntryPath = (courseID: string, uid: string) =>
  `courses/${courseID}/leaderboard/${uid}`;
export const leaderboardSummaryPath = (board: string) => `leaderboard_summary/${board}`;
