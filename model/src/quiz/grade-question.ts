import type { AnswerKey, Question, QuestionType } from '#model/content/quiz';
import { chosenOf } from '#model/quiz/chosen';
import { isAccepted } from '#model/quiz/text-match';
import { readQuantity } from '#model/quiz/number-match';
import { isWithin } from '#model/quiz/number-range';

/** The question fields that grading needs. */
export type GradedQuestion = Pick<Question, 'type' | 'options' | 'matches'>;

/**
 * The key fields that grading needs.
 *
 * `correctAnswer` is the correct option, the first accepted text, or the correct number (`3.14`) or range
 * (`3.1..3.2`).
 *
 * `acceptedAnswers` are: multiple select: the correct options; short answer: further accepted texts; numeric: the
 * accepted units; matching: the match of each option, in order; ordering: the items in order; blanks: the accepted
 * texts of each blank, alternatives separated by `|`.
 *
 * `scheme` is how a partly correct answer is scored.
 * - `all_or_nothing`: only an entirely correct answer scores.
 * - `partial`: multiple select: each option that is correctly chosen or left out counts the same (Brightspace, "Correct
 *   answers"). Matching and blanks: each place counts the same. Ordering: each item in its own place counts the same
 *   (Moodle, "Absolute position").
 * - `partial_penalty`: multiple select: one share for each correct option, minus one for each wrong one, at least 0
 *   (Canvas New Quizzes, "Partial credit with penalty").
 * - `longest_subset`: ordering: the longest subsequence in the correct order; a single item does not count (Moodle,
 *   "Longest ordered subset").
 */
export type GradingKey = Omit<AnswerKey, 'explanation' | 'feedback'>;

/** Returns the share of a question's points that an answer earns, from 0 to 1; accepts any text. */
export function gradeQuestion(question: GradedQuestion, key: GradingKey, answer: string): number {
  const fraction = graders[question.type](question, key, answer);
  return Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
}

type Grader = (question: GradedQuestion, key: GradingKey, answer: string) => number;

const whole = (isRight: boolean): number => (isRight ? 1 : 0);

/** Returns the share of correct places, or all or nothing. */
function shares(right: number, all: number, { scheme }: GradingKey): number {
  if (all === 0) return 0;
  return scheme === 'all_or_nothing' ? whole(right === all) : right / all;
}

const gradeChoice: Grader = ({ options }, { correctAnswer, credits }, answer) => {
  const [place, ...others] = chosenOf(answer, options.length);
  if (place === undefined || others.length > 0) return 0;
  return options[place] === correctAnswer ? 1 : (credits[place] ?? 0) / 100;
};

const gradeSelection: Grader = ({ options }, key, answer) => {
  const right = new Set(key.acceptedAnswers);
  const chosen = new Set(chosenOf(answer, options.length).map((place) => options[place]!));
  if (chosen.size === 0) return 0;
  const hits = [...chosen].filter((option) => right.has(option)).length;
  const misses = chosen.size - hits;
  if (key.scheme === 'partial_penalty') return right.size === 0 ? 0 : (hits - misses) / right.size;
  const decided = options.filter((option) => right.has(option) === chosen.has(option)).length;
  return shares(decided, options.length, key);
};

const gradeTruth: Grader = (_question, { correctAnswer }, answer) =>
  whole(answer.trim() === correctAnswer.trim().toLowerCase());

const gradeText: Grader = (_question, key, answer) =>
  whole(isAccepted(answer, [key.correctAnswer, ...key.acceptedAnswers], key));

const gradeNumber: Grader = (_question, key, answer) => {
  const given = readQuantity(answer);
  if (given === null || !isWithin(given.value, key.correctAnswer, key.tolerance ?? 0)) return 0;
  const units = key.acceptedAnswers.map(plainUnit);
  // Units are case-sensitive: mm is not Mm.
  const rule = { matchesCase: true, matchesAccents: true };
  return whole(
    units.length === 0 ? given.unit === '' : isAccepted(plainUnit(given.unit), units, rule),
  );
};

/** Normalises units: m², m^2 and m2 are equal, and so are the percent signs. */
const plainUnit = (unit: string): string =>
  unit.replaceAll('^', '').replaceAll('٪', '%').replaceAll('؉', '‰');

const gradeMatching: Grader = ({ options, matches }, key, answer) => {
  const given = answer.slice(0, 1000).split(',');
  const right = options.filter((_, index) => {
    const [place] = chosenOf(given[index] ?? '', matches.length);
    return place !== undefined && matches[place] === key.acceptedAnswers[index];
  });
  return shares(right.length, options.length, key);
};

const gradeOrder: Grader = ({ options }, key, answer) => {
  const given = chosenOf(answer, options.length).map((place) => options[place]!);
  const right = key.acceptedAnswers;
  if (key.scheme === 'longest_subset') {
    const longest = longestRise(given.map((item) => right.indexOf(item)));
    return longest < 2 ? 0 : longest / right.length;
  }
  return shares(right.filter((item, index) => given[index] === item).length, right.length, key);
};

/** Returns the length of the longest increasing subsequence. */
function longestRise(places: number[]): number {
  const best: number[] = [];
  places.forEach((place, index) => {
    const before = places.slice(0, index).flatMap((other, at) => (other < place ? best[at]! : []));
    best.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...best);
}

const gradeBlanks: Grader = (_question, key, answer) => {
  const given = answer.split('\n');
  const right = key.acceptedAnswers.filter((accepted, index) =>
    isAccepted(given[index] ?? '', accepted.split('|'), key),
  );
  return shares(right.length, key.acceptedAnswers.length, key);
};

const graders: Record<QuestionType, Grader> = {
  multiple_choice: gradeChoice,
  multiple_select: gradeSelection,
  true_false: gradeTruth,
  short_answer: gradeText,
  numeric: gradeNumber,
  matching: gradeMatching,
  ordering: gradeOrder,
  blanks: gradeBlanks,
};
