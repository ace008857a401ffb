import { accommodationPath } from '@trellis/model/paths';
import type { ChosenAccommodation } from '@trellis/model/quiz/quiz-policy';

/** The accommodations of the demo school, by path. */
export const accommodations: ReadonlyMap<string, ChosenAccommodation> = new Map([
  [
    // Faisal reads in large print.
    accommodationPath('physics-of-everyday-motion-quiz-motion-in-full', 'student6'),
    { extraMinutes: 10, extraAttempts: 1 },
  ],
]);
