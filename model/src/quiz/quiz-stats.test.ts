import { describe, expect, it } from 'vitest';
import type { AnswerKey } from '#model/content/quiz';
import { gradeAttempt } from '#model/quiz/grade-attempt';
import {
  addStats,
  mostWrongAnswers,
  noQuizStats,
  quizStatsShards,
  shardOfAttempt,
  statsOfAttempt,
  withinRoom,
  wrongKey,
  wrongTextOf,
  type QuizStats,
} from '#model/quiz/quiz-stats';
import type { FrozenQuestion } from '#model/quiz/quiz-version';
import { longestWrongAnswer, wrongAnswersOf } from '#model/quiz/wrong-answers';

const question = (fields: Partial<FrozenQuestion>): FrozenQuestion => ({
  id: 'q',
  type: 'multiple_choice',
  questionText: 'Where are the spores?',
  options: ['Above', 'Below', 'Inside', 'Nowhere'],
  matches: [],
  points: 1,
  image: '',
  ...fields,
});
const keyOf = (fields: Partial<AnswerKey>): AnswerKey => ({
  correctAnswer: 'Below',
  acceptedAnswers: [],
  tolerance: null,
  scheme: 'partial',
  credits: [],
  feedback: [],
  matchesCase: false,
  matchesAccents: false,
  explanation: '',
  ...fields,
});

describe('the wrong parts of an answer', () => {
  it.each<[string, Partial<FrozenQuestion>, Partial<AnswerKey>, string, string[]]>([
    ['the wrong option', {}, {}, '0', ['Above']],
    ['nothing for an answer that names no option', {}, {}, '17', []],
    [
      'each wrongly chosen option',
      { type: 'multiple_select' },
      { acceptedAnswers: ['Below', 'Inside'] },
      '0,1,3',
      ['Above', 'Nowhere'],
    ],
    [
      'nothing where an option is only missing',
      { type: 'multiple_select' },
      { acceptedAnswers: ['Below', 'Inside'] },
      '1',
      [],
    ],
    ['the truth value', { type: 'true_false', options: [] }, {}, 'false', ['false']],
    ['a text without case and accents', { type: 'short_answer' }, {}, '  ÉTAMINE ', ['etamine']],
    ['a number with plain digits', { type: 'numeric' }, {}, '٤٢', ['42']],
    [
      'each wrong pair',
      { type: 'matching', options: ['Fern', 'Moss'], matches: ['Frond', 'Capsule', 'Seed'] },
      { acceptedAnswers: ['Frond', 'Capsule'] },
      '0,2',
      ['Moss → Seed'],
    ],
    [
      'a wrong order as a whole',
      { type: 'ordering', options: ['a', 'b', 'c'] },
      { acceptedAnswers: ['a', 'b', 'c'] },
      '1,0,2',
      ['b › a › c'],
    ],
    [
      'each wrong blank with its number, without empty ones',
      { type: 'blanks' },
      { acceptedAnswers: ['spores|seeds', 'frond', 'sorus'] },
      'Seeds\nLEAF\n',
      ['2: leaf'],
    ],
    [
      'a wrong blank alone',
      { type: 'blanks' },
      { acceptedAnswers: ['spores'] },
      'Pollen',
      ['pollen'],
    ],
  ])('are %s', (_, asked, key, answer, expected) => {
    expect(wrongAnswersOf(question(asked), keyOf(key), answer)).toEqual(expected);
  });

  it('are cut between characters', () => {
    const [text] = wrongAnswersOf(question({ type: 'short_answer' }), keyOf({}), '🌿'.repeat(100));
    expect(text!.length).toBeLessThanOrEqual(longestWrongAnswer);
    expect(text!.isWellFormed()).toBe(true);
  });
});

it('finds a key for every text that no object knows already', () => {
  for (const text of ['__proto__', 'constructor', '', '=1']) {
    expect({}).not.toHaveProperty([wrongKey(text)]);
    expect(wrongTextOf(wrongKey(text))).toBe(text);
  }
});

it('spreads attempts over all shards, each always to the same', () => {
  const shards = Array.from({ length: 800 }, (_, index) => shardOfAttempt(`uid-${index}_quiz_1`));
  const sizes = Array.from(
    { length: quizStatsShards },
    (_, shard) => shards.filter((one) => one === String(shard)).length,
  );
  expect(Math.min(...sizes)).toBeGreaterThan(50);
  expect(shardOfAttempt('uid-7_quiz_1')).toBe(shards[7]);
});

const version = {
  ...{ courseID: 'ferns', shuffle: false, passingScore: 50, keptScore: 'best' as const },
  questions: [question({}), question({ id: 'other', type: 'short_answer' })],
};
const keys = { keys: { q: keyOf({}), other: keyOf({ correctAnswer: 'spores' }) } };

/** Returns the stats of an attempt with these answers. */
function statsWith(answers: Record<string, string>): QuizStats {
  const attempt = { userID: 'lea', quizID: 'quiz', courseID: 'ferns', number: 1, answers };
  const { grade, feedback } = gradeAttempt(attempt, version, keys);
  return statsOfAttempt(attempt, grade, feedback, version, keys);
}

it('counts answered questions alone', () => {
  expect(statsWith({ q: '1', other: '  ' })).toEqual({
    ...{ attempts: 1, passed: 1, percentSum: 50 },
    questions: { q: { answered: 1, right: 1, wrong: {}, otherWrong: 0 } },
  });
  expect(statsWith({})).toEqual({ ...noQuizStats, attempts: 1 });
});

it('adds up in any order', () => {
  const answers: Record<string, string>[] = [{ q: '1' }, { q: '0' }, { q: '0', other: 'moss' }, {}];
  const all = answers.map(statsWith);
  const sum = all.reduce(addStats, noQuizStats);
  expect(sum).toEqual(all.toReversed().reduce(addStats, noQuizStats));
  expect(sum).toEqual({
    ...{ attempts: 4, passed: 1, percentSum: 50 },
    questions: {
      q: { answered: 3, right: 1, wrong: { '=Above': 2 }, otherWrong: 0 },
      other: { answered: 1, right: 0, wrong: { '=moss': 1 }, otherWrong: 0 },
    },
  });
});

it('counts new wrong answers together once a question has enough, and known ones on', () => {
  let sum = noQuizStats;
  for (let index = 0; index < 30; index++) {
    sum = addStats(sum, withinRoom(statsWith({ other: `moss ${index}` }), sum));
  }
  sum = addStats(sum, withinRoom(statsWith({ other: 'moss 3' }), sum));
  const { wrong, otherWrong, answered } = sum.questions['other']!;
  expect(Object.keys(wrong)).toHaveLength(mostWrongAnswers);
  expect(wrong['=moss 3']).toBe(2);
  expect({ otherWrong, answered }).toEqual({ otherWrong: 10, answered: 31 });
});
