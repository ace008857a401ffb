import { administrationCollections } from '#model/administration/collections';
import { badgeCollections } from '#model/badges/collections';
import type { Collection } from '#model/collection';
import { contentCollections } from '#model/content/collections';
import { leaderboardCollections } from '#model/leaderboard/collections';
import { peopleCollections } from '#model/people/collections';
import { progressCollections } from '#model/progress/collections';
import { quizCollections } from '#model/quiz/collections';

/**
 * Every collection: its path, the schema of its documents, and what they hold of people. The export and the erasure of a
 * person run from it, and so do the migrations of stored documents. docs/adding-a-collection.md says how another one comes.
 */
export const collections: Record<string, Collection> = {
  ...peopleCollections,
  ...contentCollections,
  ...quizCollections,
  ...progressCollections,
  ...badgeCollections,
  ...leaderboardCollections,
  ...administrationCollections,
};

/** Returns a collection's path with names in the place of ids, such as `users/{1}/notifications/{2}`. */
export const patternOf = ({ path }: Collection): string =>
  path(...Array.from({ length: 4 }, (_, index) => `{${index + 1}}`));
