import type { Taken } from '#model/certificates/course-grade';
import type { OutlineGroup } from '#model/programs/program-outline';
import { stepKey } from '#model/programs/program-step';

/**
 * Returns the quizzes that count for a learner's grade in a program: those of the steps that they have done, each once. What
 * they did not choose does not count.
 * @param enrolled their enrolments, by course
 */
export function quizzesOfProgram(
  outline: OutlineGroup[],
  doneSteps: string[],
  enrolled: ReadonlyMap<string, Taken>,
): Taken {
  const done = outline
    .flatMap(({ steps }) => steps)
    .filter((step) => doneSteps.includes(stepKey(step)));
  const quizIDs = done.flatMap(
    ({ courseID, quizID }) => quizID ?? enrolled.get(courseID)?.quizIDs ?? [],
  );
  const excusedIDs = done.flatMap(({ courseID }) => enrolled.get(courseID)?.excusedIDs ?? []);
  return { quizIDs: [...new Set(quizIDs)], excusedIDs: [...new Set(excusedIDs)] };
}
