/**
 * Every document path, one function each. Triggers call them with `{name}` patterns, references with ids,
 * rules tests with both. Each area has its own; whoever needs several finds them together here.
 */
export * from '#model/people/paths';
export * from '#model/content/paths';
export * from '#model/quiz/paths';
export * from '#model/progress/paths';
export * from '#model/badges/paths';
export * from '#model/leaderboard/paths';
export * from '#model/administration/paths';
