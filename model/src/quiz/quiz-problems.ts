import type { QuizPolicy } from '#model/quiz/quiz-policy';

/** Why a quiz's settings cannot work together. */
export type PolicyProblem = 'closes_before_opens' | 'answers_never_shown';

/** Returns the problems of settings that are each valid alone. */
export function policyProblems({
  opensAt,
  closesAt,
  showAnswers,
}: Pick<QuizPolicy, 'opensAt' | 'closesAt' | 'showAnswers'>): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (opensAt !== null && closesAt !== null && opensAt >= closesAt) {
    problems.push('closes_before_opens');
  }
  if (showAnswers === 'after_close' && closesAt === null) problems.push('answers_never_shown');
  return problems;
}
