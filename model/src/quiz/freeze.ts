import { comparablePart } from '#model/quiz/written-answer-key';
import type { AnswerKey, Question } from '#model/content/quiz';

import { readBounds } from '#model/quiz/number-range';
import type {
  FrozenPolicy,
  FrozenQuestion,
  KeyVersion,
  QuizVersion,
} from '#model/quiz/quiz-version';

/** Why a question cannot be used yet. */
export type QuestionProblem =
  | 'no_key'
  | 'too_few_options'
  | 'same_option_twice'
  | 'right_option_unknown'
  | 'not_a_number'
  | 'nothing_to_answer'
  | 'gaps_and_answers_differ';

const letters = new Intl.Collator('en', { numeric: true });
/** Natural order: 2 before 10, A before b. */
const byText = (a: string, b: string) => letters.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
const areDifferent = (texts: string[]) => new Set(texts).size === texts.length;
/** Returns the number of blanks in a text. */
export const gapsIn = (text: string): number => text.match(/_{3,}/g)?.length ?? 0;

/** Returns the problem with a question and its key; null if it can be asked and graded. */
export function problemOf(asked: Question, key: AnswerKey | undefined): QuestionProblem | null {
  if (key === undefined) return 'no_key';
  const { type, options, matches } = asked;
  const right = key.acceptedAnswers;
  switch (type) {
    case 'multiple_choice':
      return choiceProblem(options, [key.correctAnswer]);
    case 'multiple_select':
      return choiceProblem(options, right);
    case 'ordering':
      return (
        choiceProblem(options, right) ?? (sameItems(options, right) ? null : 'right_option_unknown')
      );
    case 'matching':
      if (!areDifferent(matches)) return 'same_option_twice';
      if (right.length !== options.length) return 'right_option_unknown';
      return (
        choiceProblem(options, []) ??
        (right.every((one) => matches.includes(one)) ? null : 'right_option_unknown')
      );
    case 'true_false':
      return ['true', 'false'].includes(key.correctAnswer) ? null : 'right_option_unknown';
    case 'numeric':
      if (readBounds(key.correctAnswer) === null) return 'not_a_number';
      return answerable(right);
    case 'blanks':
      if (gapsIn(asked.questionText) !== right.length || right.length === 0) {
        return 'gaps_and_answers_differ';
      }
      return answerable(right.flatMap((gap) => gap.split('|')));
    case 'short_answer':
      return answerable([key.correctAnswer, ...right]);
  }
}

/** Returns the problem with accepted texts that no answer can equal; null if there is none. */
const answerable = (texts: string[]): QuestionProblem | null =>
  texts.every((text) => comparablePart.test(text)) ? null : 'nothing_to_answer';

const sameItems = (one: string[], other: string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

function choiceProblem(options: string[], right: string[]): QuestionProblem | null {
  if (options.length < 2) return 'too_few_options';
  if (!areDifferent(options) || !areDifferent(right)) return 'same_option_twice';
  return right.every((one) => options.includes(one)) ? null : 'right_option_unknown';
}

/** The maximum number of questions: as many as an attempt can answer. */
export const maxQuestions = 100;

type Identified = Question & { id: string };

/** Compares questions by their place in the quiz. */
export const byOrder = (
  a: Pick<Identified, 'order' | 'id'>,
  b: Pick<Identified, 'order' | 'id'>,
): number => a.order - b.order || byText(a.id, b.id);

/** Freezes one question and its key, valid or not. */
export const freezeQuestion = (asked: FrozenQuestion, key: AnswerKey) => ({
  question: frozenOne(asked),
  key: keyOf(asked, key),
});

/**
 * Freezes a quiz: questions in order, options sorted alphabetically so that their order reveals nothing, and the keys.
 * Leaves out invalid questions and those beyond the limit.
 */
export function frozen(
  { courseID, shuffle, passingScore, keptScore }: FrozenPolicy,
  questions: Identified[],
  keys: ReadonlyMap<string, AnswerKey>,
): QuizVersion & KeyVersion {
  const asked = questions
    .filter((one) => problemOf(one, keys.get(one.id)) === null)
    .sort(byOrder)
    .slice(0, maxQuestions);
  return {
    ...{ courseID, shuffle, passingScore, keptScore },
    questions: asked.map(frozenOne),
    keys: Object.fromEntries(asked.map((one) => [one.id, keyOf(one, keys.get(one.id)!)])),
  };
}

/** Returns the number of questions of a version and their total points. */
export const sizeOf = ({ questions }: Pick<QuizVersion, 'questions'>) => ({
  questionCount: questions.length,
  maxScore: questions.reduce((sum, { points }) => sum + points, 0),
});

/** Returns the option indexes in alphabetical order. True/false questions have no options. */
const places = (options: string[]): number[] =>
  options.map((_, place) => place).sort((a, b) => byText(options[a]!, options[b]!));

function frozenOne({
  id,
  type,
  questionText,
  options,
  matches,
  points,
  image,
}: FrozenQuestion): FrozenQuestion {
  return {
    ...{ id, type, questionText, points, image },
    options: places(options).map((place) => options[place]!),
    matches: [...matches].sort(byText),
  };
}

/** Returns the key with its option remarks and credits in the new order. */
function keyOf({ type, options }: Pick<Question, 'type' | 'options'>, key: AnswerKey): AnswerKey {
  const order = places(options);
  const moved = <T>(list: T[]): T[] =>
    list.length === options.length ? order.map((place) => list[place]!) : list;
  return {
    ...key,
    credits: moved(key.credits),
    feedback: moved(key.feedback),
    acceptedAnswers: type === 'matching' ? moved(key.acceptedAnswers) : key.acceptedAnswers,
  };
}
