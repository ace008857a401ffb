import { administrationCollections } from '#model/administration/collections';
import { badgeCollections } from '#model/badges/collections';
import { cardCollections } from '#model/cards/collections';
import { certificateCollections } from '#model/certificates/collections';
import type { Collection } from '#model/collection';
import { commerceCollections } from '#model/commerce/collections';
import { companyCollections } from '#model/companies/collections';
import { contentCollections } from '#model/content/collections';
import { courseReviewCollections } from '#model/course-reviews/collections';
import { discussionCollections } from '#model/discussions/collections';
import { leaderboardCollections } from '#model/leaderboard/collections';
import { moderationCollections } from '#model/moderation/collections';
import { peopleCollections } from '#model/people/collections';
import { programCollections } from '#model/programs/collections';
import { progressCollections } from '#model/progress/collections';
import { quizCollections } from '#model/quiz/collections';

/**
 * Every collection: its path, its schema and its personal data. Used by export and erasure of a person's data, and by
 * migrations. See docs/adding-a-collection.md to add one.
 */
export const collections: Record<string, Collection> = {
  ...peopleCollections,
  ...contentCollections,
  ...cardCollections,
  ...courseReviewCollections,
  ...discussionCollections,
  ...quizCollections,
  ...progressCollections,
  ...programCollections,
  ...certificateCollections,
  ...commerceCollections,
  ...companyCollections,
  ...badgeCollections,
  ...leaderboardCollections,
  ...moderationCollections,
  ...administrationCollections,
};

/** Returns a collection's path with placeholders for ids, such as `users/{1}/notifications/{2}`. */
export const patternOf = ({ path }: Collection): string =>
  path(...Array.from({ length: 4 }, (_, index) => `{${index + 1}}`));
