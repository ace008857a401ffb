import type { AnswerKey } from '#model/content/quiz';
import type { Attempt } from '#model/quiz/attempt';
import type { AttemptFeedback, QuestionFeedback } from '#model/quiz/attempt-feedback';
import { chosenOf } from '#model/quiz/chosen';
import { gradeQuestion } from '#model/quiz/grade-question';
import type { FrozenQuestion, KeyVersion, QuizVersion } from '#model/quiz/quiz-version';

export type Grade = { score: number; maxScore: number; percent: number; passed: boolean };

/**
 * Grades an attempt against its frozen questions and keys, whatever its answers contain; missing answers earn nothing.
 */
export function gradeAttempt(
  { userID, quizID, courseID, number, answers }: GradedAttempt,
  { questions, passingScore }: QuizVersion,
  { keys }: KeyVersion,
): { grade: Grade; feedback: AttemptFeedback } {
  const feedbackEntries: [string, QuestionFeedback][] = [];
  let score = 0;
  let maxScore = 0;
  for (const question of questions) {
    const key = keys[question.id];
    if (key === undefined) continue;
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id]! : '';
    const fraction = answer === '' ? 0 : gradeQuestion(question, key, answer);
    score += fraction * question.points;
    maxScore += question.points;
    feedbackEntries.push([question.id, feedbackOf(question, key, answer, fraction)]);
  }
  const percent = percentOf(score, maxScore);
  const passed = maxScore > 0 && percent >= passingScore;
  return {
    grade: { score: Math.round(score * 100) / 100, maxScore, percent, passed },
    feedback: {
      userID,
      quizID,
      courseID,
      number,
      passed,
      questions: Object.fromEntries(feedbackEntries),
    },
  };
}

type GradedAttempt = Pick<Attempt, 'userID' | 'quizID' | 'courseID' | 'number' | 'answers'>;

/** Rounded down, allowing for floating-point error: three thirds are 100 %. */
const percentOf = (score: number, maxScore: number): number =>
  maxScore === 0 ? 0 : Math.min(100, Math.floor((100 * score) / maxScore + 1e-9));

/** Returns the feedback on an answer that earned a share of the points. */
export function feedbackOf(
  question: FrozenQuestion,
  key: AnswerKey,
  answer: string,
  fraction: number,
): QuestionFeedback {
  const isChoice = question.type === 'multiple_choice' || question.type === 'multiple_select';
  const chosen = isChoice ? chosenOf(answer, question.options.length) : [];
  return {
    fraction,
    right: rightAnswers(question, key),
    tolerance: key.tolerance,
    units: question.type === 'numeric' ? key.acceptedAnswers : [],
    remarks: chosen.flatMap((place) => key.feedback[place] || []),
    explanation: key.explanation,
  };
}

function rightAnswers({ type }: FrozenQuestion, key: AnswerKey): string[] {
  switch (type) {
    case 'multiple_choice':
    case 'true_false':
    case 'numeric':
      return [key.correctAnswer];
    case 'short_answer':
      return [...new Set([key.correctAnswer, ...key.acceptedAnswers])];
    default:
      return key.acceptedAnswers;
  }
}
