/** The kinds of activity in a course, in the order in which a module shows them. */
export const activityKinds = ['lesson', 'quiz'] as const;
export type ActivityKind = (typeof activityKinds)[number];
