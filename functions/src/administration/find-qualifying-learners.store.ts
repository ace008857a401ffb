import type { Criterion } from '@trellis/model/badges/badge-criteria';
import { areMet } from '@trellis/model/badges/badge-criteria';
import { achievementsOf } from '@trellis/model/progress/engine';
import { userProgress } from '@trellis/model/progress/user-progress';
import { topLearners } from '@trellis/model/queries';
import { decodeEach, queryOf } from '#functions/firestore/find';

/** How many learners are checked. */
const mostLearners = 1000;
const mostExamples = 5;

/** Returns which of the learners with the most XP meet the criteria. */
export async function findQualifyingLearners(criteria: Criterion[]) {
  const { docs, size } = await queryOf(topLearners(mostLearners + 1)).get();
  const learners = decodeEach(userProgress, { docs: docs.slice(0, mostLearners) });
  const qualifying = learners.filter((learner) => areMet(criteria, achievementsOf(learner)));
  return {
    learners: learners.length,
    isWhole: size <= mostLearners,
    qualifying: qualifying.length,
    examples: qualifying
      .slice(0, mostExamples)
      .map(({ id, userName }) => ({ userID: id, userName })),
  };
}
