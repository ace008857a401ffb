/**
 * The queries of the app; each area defines its own. `learnersOfCourse` is apart, with its choices: what is collected here
 * comes with the pages of learners.
 */
export type { QuerySpec } from '#model/query';
export * from '#model/people/queries';
export * from '#model/content/queries';
export * from '#model/cards/queries';
export * from '#model/course-reviews/queries';
export * from '#model/discussions/queries';
export * from '#model/quiz/queries';
export * from '#model/progress/queries';
export * from '#model/certificates/queries';
export * from '#model/programs/queries';
export * from '#model/commerce/queries';
export * from '#model/companies/queries';
export * from '#model/badges/queries';
export * from '#model/leaderboard/queries';
export * from '#model/moderation/queries';
export * from '#model/administration/queries';
