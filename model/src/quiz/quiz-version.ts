import * as z from 'zod/mini';
import {
  answerKey,
  authoredQuiz,
  question,
  type AnswerKey,
  type Question,
} from '#model/content/quiz';
import { comparablePart } from '#model/fields';
import { readBounds } from '#model/quiz/number-match';

/** A question as learners see it. The order of its options tells nothing. */
export const frozenQuestion = z.extend(
  z.pick(question, {
    type: true,
    questionText: true,
    options: true,
    matches: true,
    points: true,
    image: true,
  }),
  { id: z.string() },
);
export type FrozenQuestion = z.infer<typeof frozenQuestion>;

/**
 * `quizzes/{quizID}/versions/{version}`: what an attempt asks and how, in one document that never changes. Functions write
 * it. Who has begun an attempt may read it.
 */
export const quizVersion = z.extend(
  z.pick(authoredQuiz, { courseID: true, shuffle: true, passingScore: true, keptScore: true }),
  {
    questions: z.array(frozenQuestion),
  },
);
export type QuizVersion = z.infer<typeof quizVersion>;

/** `quizzes/{quizID}/key_versions/{version}`: what it is graded by, by question. Functions alone read and write it. */
export const keyVersion = z.object({ keys: z.record(z.string(), answerKey) });
export type KeyVersion = z.infer<typeof keyVersion>;

/** Why a question cannot be asked yet. */
export type QuestionProblem =
  | 'no_key'
  | 'too_few_options'
  | 'same_option_twice'
  | 'right_option_unknown'
  | 'not_a_number'
  | 'nothing_to_answer'
  | 'gaps_and_answers_differ';

const letters = new Intl.Collator('en', { numeric: true });
/** 2 comes before 10, and A before b. */
const byText = (a: string, b: string) => letters.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
const areDifferent = (texts: string[]) => new Set(texts).size === texts.length;
const gapsIn = (text: string) => text.match(/_{3,}/g)?.length ?? 0;

/** What of a quiz is frozen along with its questions. */
export type FrozenPolicy = Omit<QuizVersion, 'questions'>;

/** What is wrong with a question and its key; null where it can be asked and graded. */
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

/** Returns the problem with texts that nobody can meet; null where each can be. */
const answerable = (texts: string[]): QuestionProblem | null =>
  texts.every((text) => comparablePart.test(text)) ? null : 'nothing_to_answer';

const sameItems = (one: string[], other: string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

function choiceProblem(options: string[], right: string[]): QuestionProblem | null {
  if (options.length < 2) return 'too_few_options';
  if (!areDifferent(options) || !areDifferent(right)) return 'same_option_twice';
  return right.every((one) => options.includes(one)) ? null : 'right_option_unknown';
}

/** As many as an attempt has answers for. */
const maxQuestions = 100;

type Identified = Question & { id: string };

/**
 * Freezes a quiz: questions in their order, options in the order of their letters so that it tells nothing, keys along
 * with them. Questions that cannot be asked are left out, and what is beyond a hundred.
 */
export function frozen(
  { courseID, shuffle, passingScore, keptScore }: FrozenPolicy,
  questions: Identified[],
  keys: ReadonlyMap<string, AnswerKey>,
): QuizVersion & KeyVersion {
  const asked = questions
    .filter((one) => problemOf(one, keys.get(one.id)) === null)
    .sort((a, b) => a.order - b.order || byText(a.id, b.id))
    .slice(0, maxQuestions);
  return {
    ...{ courseID, shuffle, passingScore, keptScore },
    questions: asked.map(frozenOne),
    keys: Object.fromEntries(asked.map((one) => [one.id, keyOf(one, keys.get(one.id)!)])),
  };
}

/** How many questions a version asks, and what they are worth together. */
export const sizeOf = ({ questions }: Pick<QuizVersion, 'questions'>) => ({
  questionCount: questions.length,
  maxScore: questions.reduce((sum, { points }) => sum + points, 0),
});

/** The options' places in the order of their letters. True and false have no options: their page knows them. */
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
}: Identified): FrozenQuestion {
  return {
    ...{ id, type, questionText, points, image },
    options: places(options).map((place) => options[place]!),
    matches: [...matches].sort(byText),
  };
}

/** The key with what it says of each option in the options' new order. */
function keyOf({ type, options }: Question, key: AnswerKey): AnswerKey {
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
