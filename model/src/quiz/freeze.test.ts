import { writtenAnswerKey } from '#model/quiz/written-answer-key';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerKey, type Question } from '#model/content/quiz';
import { gradeQuestion } from '#model/quiz/grade-question';
import { frozen, problemOf, sizeOf } from '#model/quiz/freeze';

const at = new Date('2026-01-05T08:00:00Z');
const question = (changes: Partial<Question & { id: string }>): Question & { id: string } => ({
  id: 'q',
  type: 'multiple_choice',
  order: 1,
  questionText: 'Which?',
  options: [],
  matches: [],
  points: 2,
  image: '',
  createdAt: at,
  updatedAt: at,
  ...changes,
});
const key = (changes: Partial<AnswerKey>): AnswerKey => ({
  correctAnswer: 'a',
  acceptedAnswers: [],
  tolerance: null,
  scheme: 'partial',
  credits: [],
  feedback: [],
  matchesCase: false,
  matchesAccents: false,
  explanation: '',
  ...changes,
});

const quiz = { courseID: 'course', shuffle: true, passingScore: 70, keptScore: 'best' } as const;

describe('a quiz that is frozen', () => {
  const options = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
    minLength: 2,
    maxLength: 10,
  });

  it('orders options independently of which of them is right', () => {
    fc.assert(
      fc.property(
        options.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([one, other]) => {
          const shown = (list: string[], right: string) =>
            frozen(
              quiz,
              [question({ options: list })],
              new Map([['q', key({ correctAnswer: right })]]),
            ).questions;
          expect(shown(one, one[0]!)).toEqual(shown(other, other.at(-1)!));
        },
      ),
    );
  });

  it('grades as it was written, whatever order it shows', () => {
    fc.assert(
      fc.property(options, fc.nat(9), (list, place) => {
        const right = list[place % list.length]!;
        const credits = list.map((option) => (option === right ? 100 : 25));
        const feedback = list.map((option) => `about ${option}`);
        const { questions, keys } = frozen(
          quiz,
          [question({ options: list })],
          new Map([['q', key({ correctAnswer: right, credits, feedback })]]),
        );
        questions[0]!.options.forEach((option, index) => {
          expect(gradeQuestion(questions[0]!, keys['q']!, `${index}`)).toBe(
            option === right ? 1 : 0.25,
          );
          expect(keys['q']!.feedback[index]).toBe(`about ${option}`);
        });
      }),
    );
  });

  it('matches what belongs together, also in another order', () => {
    const { questions, keys } = frozen(
      quiz,
      [question({ type: 'matching', options: ['Egypt', 'Chad'], matches: ['N’Djamena', 'Cairo'] })],
      new Map([['q', key({ acceptedAnswers: ['Cairo', 'N’Djamena'] })]]),
    );
    expect(questions[0]).toMatchObject({
      options: ['Chad', 'Egypt'],
      matches: ['Cairo', 'N’Djamena'],
    });
    expect(gradeQuestion(questions[0]!, keys['q']!, '1,0')).toBe(1);
  });

  it('holds a hundred questions at most', () => {
    const many = Array.from({ length: 101 }, (_, order) =>
      question({ id: `q${order}`, order, type: 'short_answer' }),
    );
    const { questions, keys } = frozen(quiz, many, new Map(many.map(({ id }) => [id, key({})])));
    expect([questions.length, Object.keys(keys).length, questions.at(-1)?.id]).toEqual([
      100,
      100,
      'q99',
    ]);
  });

  it('contains no answer keys, and leaves out incomplete questions', () => {
    const secret = key({ correctAnswer: 'a', explanation: 'Because.', feedback: ['Yes', 'No'] });
    const version = frozen(
      quiz,
      [question({ options: ['b', 'a'] }), question({ id: 'keyless', options: ['b', 'a'] })],
      new Map([['q', secret]]),
    );
    expect(sizeOf(version)).toEqual({ questionCount: 1, maxScore: 2 });
    expect(Object.keys(version.questions[0]!).sort()).toEqual([
      'id',
      'image',
      'matches',
      'options',
      'points',
      'questionText',
      'type',
    ]);
    expect(JSON.stringify(version.questions)).not.toMatch(/Because|Yes|correct/);
  });
});

it.each([
  ['multiple_choice', { options: ['a'] }, {}, 'too_few_options'],
  ['multiple_choice', { options: ['a', 'a'] }, {}, 'same_option_twice'],
  ['multiple_choice', { options: ['b', 'c'] }, {}, 'right_option_unknown'],
  ['multiple_choice', { options: ['a', 'b'] }, {}, null],
  [
    'multiple_select',
    { options: ['a', 'b'] },
    { acceptedAnswers: ['a', 'a'] },
    'same_option_twice',
  ],
  ['ordering', { options: ['a', 'b'] }, { acceptedAnswers: ['b'] }, 'right_option_unknown'],
  ['ordering', { options: ['a', 'b'] }, { acceptedAnswers: ['b', 'a'] }, null],
  [
    'matching',
    { options: ['a', 'b'], matches: ['x'] },
    { acceptedAnswers: ['x'] },
    'right_option_unknown',
  ],
  [
    'matching',
    { options: ['a', 'b'], matches: ['x', 'y'] },
    { acceptedAnswers: ['y', 'z'] },
    'right_option_unknown',
  ],
  [
    'matching',
    { options: ['a', 'b'], matches: ['x', 'x'] },
    { acceptedAnswers: ['x', 'x'] },
    'same_option_twice',
  ],
  ['true_false', {}, { correctAnswer: 'yes' }, 'right_option_unknown'],
  ['numeric', {}, { correctAnswer: 'ten' }, 'not_a_number'],
  ['numeric', {}, { correctAnswer: '3,1..3,2' }, null],
  [
    'blanks',
    { questionText: 'Leaves take in ___.' },
    { acceptedAnswers: ['air', 'light'] },
    'gaps_and_answers_differ',
  ],
  ['blanks', { questionText: 'Leaves take in ___.' }, { acceptedAnswers: ['air'] }, null],
  ['short_answer', {}, {}, null],
  ['short_answer', {}, { correctAnswer: ' ' }, 'nothing_to_answer'],
  ['short_answer', {}, { acceptedAnswers: ['\u0301'] }, 'nothing_to_answer'],
  ['numeric', {}, { correctAnswer: '1..2..3' }, 'not_a_number'],
  ['numeric', {}, { correctAnswer: '3', acceptedAnswers: ['\u00a0'] }, 'nothing_to_answer'],
  [
    'blanks',
    { questionText: 'Leaves take in ___.' },
    { acceptedAnswers: ['air|'] },
    'nothing_to_answer',
  ],
] as const)('%s with %j and key %j: %s', (type, asked, graded, problem) => {
  const { acceptedAnswers = [], ...rest } = { acceptedAnswers: undefined, ...graded };
  const options = 'options' in asked ? [...asked.options] : [];
  const matches = 'matches' in asked ? [...asked.matches] : [];
  const given = question({ type, ...asked, options, matches });
  expect(problemOf(given, key({ ...rest, acceptedAnswers: [...acceptedAnswers] }))).toBe(problem);
});

it('takes a key’s own words for right, whatever they are', () => {
  const { correctAnswer: words } = writtenAnswerKey.shape;
  const odd = fc.constantFrom('´', '¨', '\u0301', 'ـ', '\u200d', 'ﷺ', ' ', 'ﾞ', 'ß', '\ufe0f', 'x');
  const text = fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (correctAnswer, matchesCase, matchesAccents) => {
      fc.pre(words.safeParse(correctAnswer).success);
      const graded = key({ correctAnswer, matchesCase, matchesAccents });
      const asked = question({ type: 'short_answer' });
      expect(problemOf(asked, graded)).toBeNull();
      expect(gradeQuestion(asked, graded, correctAnswer)).toBe(1);
    }),
  );
});
