/** Every query of the app. Each area defines its own; this file collects them. */
export type { QuerySpec } from '#model/query';
export * from '#model/people/queries';
export * from '#model/content/queries';
export * from '#model/quiz/queries';
export * from '#model/progress/queries';
export * from '#model/badges/queries';
export * from '#model/leaderboard/queries';
export * from '#model/administration/queries';
