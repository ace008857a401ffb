/** The state of a navigation to a course that a plan opens. */
export const byPlan = { isByPlan: true };

/** Returns whether somebody comes to a course that a plan opens. */
export const isByPlan = (state: unknown): boolean =>
  state !== null && typeof state === 'object' && 'isByPlan' in state;
