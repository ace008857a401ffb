/** Returns the path of a pack of a course's cards. */
export const cardPackPath = (courseID: string, packID: string) =>
  `courses/${courseID}/card_packs/${packID}`;
/** Returns the path of what a learner says is wrong with a card, for its course's teachers. */
export const cardFlagPath = (courseID: string, flagID: string) =>
  `courses/${courseID}/card_flags/${flagID}`;
/** Returns the id of a learner's flag on a card: each has at most one. */
export const cardFlagID = (uid: string, cardID: string) => `${uid}_${cardID}`;
/** Returns the path of a part of a learner's review log; its id is `{device}_{n}`. */
export const reviewLogPath = (uid: string, logID: string) => `users/${uid}/review_logs/${logID}`;
export const cardSchedulePath = (uid: string) => `card_schedules/${uid}`;
/** Returns the path of a pack of a learner's card states. */
export const statePackPath = (uid: string, packID: string) =>
  `card_schedules/${uid}/packs/${packID}`;
