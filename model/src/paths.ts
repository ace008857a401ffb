/**
 * Every document path, one function each: triggers call them with `{name}` patterns, references with ids, rules tests
 * with both. Each area defines its own; this file collects them.
 */
export * from '#model/people/paths';
export * from '#model/content/paths';
export * from '#model/cards/paths';
export * from '#model/course-reviews/paths';
export * from '#model/discussions/paths';
export * from '#model/quiz/paths';
export * from '#model/progress/paths';
export * from '#model/certificates/paths';
export * from '#model/programs/paths';
export * from '#model/commerce/paths';
export * from '#model/companies/paths';
export * from '#model/badges/paths';
export * from '#model/leaderboard/paths';
export * from '#model/moderation/paths';
export * from '#model/administration/paths';
