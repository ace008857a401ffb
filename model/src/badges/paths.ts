export const badgePath = (badgeID: string) => `badges/${badgeID}`;
/** All badges as one document, so that whoever needs them pays one read. */
export const badgeListPath = 'badge_lists/all';
/** How far a new badge has reached; functions alone read and write it. */
export const badgeSweepPath = 'badge_sweeps/all';
