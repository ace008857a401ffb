export const badgePath = (badgeID: string) => `badges/${badgeID}`;
/** All badges as one document, so that reading them costs one read. */
export const badgeListPath = 'badge_lists/all';
/** Returns the path of the badge sweep's progress; only functions read and write it. */
export const badgeSweepPath = 'badge_sweeps/all';
