import { reviewLogPath } from '#model/cards/paths';
import type { QuerySpec } from '#model/query';

const logsOf = (uid: string) => reviewLogPath(uid, 'any').split('/').slice(0, -1).join('/');

/** The parts of a learner's review log. */
export const reviewLogsOf = (uid: string): QuerySpec => ({ collection: logsOf(uid), where: [] });

/** Those that changed at or after a moment. */
export const reviewLogsSince = (uid: string, since: Date): QuerySpec => ({
  collection: logsOf(uid),
  where: [['updatedAt', '>=', since]],
});

/** What learners said about the cards of a course, oldest first. */
export const cardFlagsOf = (courseID: string): QuerySpec => ({
  collection: `courses/${courseID}/card_flags`,
  where: [],
  orderBy: [['createdAt', 'asc']],
});
