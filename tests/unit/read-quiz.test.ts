import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionOf } from '#web/shared/course-format/quiz-parts';
import { readCourse } from '#seed/read-course';
import { edit, folder, known, lineOf, school, expectProblem } from '#tests/unit/course-folder';

const quiz = 'quiz-made-of-air.yaml';

describe('a quiz', () => {
  it('reads the policy of a quiz, with defaults for what it leaves out', () => {
    const [plain] = readCourse(folder, known).quizzes;
    expect(plain).toMatchObject({
      ...{ cooldown: 0, opensAt: null, closesAt: null, shuffle: true },
      ...{ keptScore: 'best', showAnswers: 'after_submit' },
    });
    edit(
      quiz,
      /^questions:$/m,
      'cooldown: 60\nclosesAt: 2027-01-31T18:00:00+01:00\nkeptScore: last\nshuffle: false\n$&',
    );
    const [changed] = readCourse(folder, known).quizzes;
    expect(changed).toMatchObject({
      ...{ cooldown: 60, closesAt: new Date('2027-01-31T17:00:00Z') },
      ...{ keptScore: 'last', shuffle: false },
    });
  });

  it('reads all eight question types, each with its answer key', () => {
    const { quizzes } = readCourse(join(school, 'courses/physics-of-everyday-motion'), known);
    const questions = quizzes.find(({ slug }) => slug === 'motion-in-full')!.questions;
    const unused = new Date(0);
    const made = questions.map((one) =>
      questionOf(one, 1, { createdAt: unused, updatedAt: unused }),
    );
    expect(made.map(({ key }) => key.scheme)).toEqual([
      ...['all_or_nothing', 'partial_penalty', 'all_or_nothing', 'all_or_nothing'],
      ...['all_or_nothing', 'all_or_nothing', 'partial', 'longest_subset'],
      ...['partial', 'all_or_nothing'],
    ]);
    expect(made[0]).toMatchObject({
      question: { image: '/media/physics-of-everyday-motion/position-time.svg' },
      key: { credits: [100, 50, 0, 0], feedback: ['', /speed/, /slope/, /clock/].map(said) },
    });
    expect(made[4]!.key).toMatchObject({
      correctAnswer: '19.6',
      acceptedAnswers: ['m', 'metre', 'metres', 'meter', 'meters'],
      tolerance: 0.4,
    });
    expect(made[6]).toMatchObject({
      question: {
        options: ['Force', 'Energy', 'Power', 'Momentum'],
        matches: [
          'newton',
          'joule',
          'watt',
          'kilogram metre per second',
          'pascal',
          'metre per second',
        ],
      },
      key: { acceptedAnswers: ['newton', 'joule', 'watt', 'kilogram metre per second'] },
    });
    expect(made[8]!.key.acceptedAnswers).toEqual(['two|2', 'four|4', 'square|second power']);
  });
});

const said = (text: string | RegExp): unknown =>
  typeof text === 'string' ? text : expect.stringMatching(text);

describe('a mistake in a quiz is told by file and line:', () => {
  const asking = (...lines: string[]) =>
    edit(quiz, /^questions:\n[^]*$/m, `questions:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  it.each([
    [
      'an option twice',
      ['- type: multiple_choice', '  text: Which?', '  options: [Air, Air]', '  answer: Air'],
      'options:',
      /twice/,
    ],
    [
      'a right option that there is not',
      [
        '- type: multiple_select',
        '  text: Which?',
        '  options: [Air, Sun]',
        '  answer: [Air, Soil]',
      ],
      'answer:',
      /“Soil” is none of the options/,
    ],
    [
      'a right option that is worth less',
      [
        '- type: multiple_choice',
        '  text: Which?',
        '  options:',
        '    - { text: Air, credit: 50 }',
        '    - Sun',
        '  answer: Air',
      ],
      'credit: 50',
      /worth all points/,
    ],
    [
      'a credit where no single option is right',
      [
        '- type: multiple_select',
        '  text: Which?',
        '  options:',
        '    - { text: Air, credit: 50 }',
        '    - Sun',
        '  answer: [Air]',
      ],
      'credit: 50',
      /“credit” is no key/,
    ],
    [
      'a right answer that is no number',
      ['- type: numeric', '  text: How many?', '  answer: many'],
      'answer:',
      /“many” is no number and no range/,
    ],
    [
      'a number below nothing for how far off',
      ['- type: numeric', '  text: How many?', '  answer: 3', '  tolerance: -1'],
      'tolerance:',
      /tolerance/,
    ],
    [
      'fewer gaps than answers',
      ['- type: blanks', '  text: Leaves take in ___.', '  answer: [air, light]'],
      'answer:',
      /Gaps in the text \(___\): 1; answers for gaps: 2/,
    ],
    [
      'a bar in what a gap takes',
      ['- type: blanks', '  text: Leaves take in ___.', '  answer: [[air, a|b]]'],
      'answer:',
      /“\|”/,
    ],
    [
      'a match that belongs and does not',
      [
        '- type: matching',
        '  text: Match.',
        '  pairs: { Leaf: light, Root: water }',
        '  others: [water]',
      ],
      'others:',
      /twice/,
    ],
    [
      'a single pair',
      ['- type: matching', '  text: Match.', '  pairs: { Leaf: light }'],
      'pairs:',
      /two pairs/,
    ],
    [
      'an item twice',
      ['- type: ordering', '  text: Sort.', '  items: [seed, leaf, seed]'],
      'items:',
      /twice/,
    ],
    [
      'a scheme of another type',
      [
        '- type: matching',
        '  text: Match.',
        '  pairs: { Leaf: light, Root: water }',
        '  scheme: longest_subset',
      ],
      'scheme:',
      /scheme/,
    ],
    [
      'a blank answer',
      ['- type: short_answer', '  text: Say.', '  answer: ["leaf", " "]'],
      'answer:',
      /nothing to read/,
    ],
    [
      'an answer that is an accent alone',
      ['- type: blanks', '  text: A ___ b.', '  answer: [["\\u0301", "leaf"]]'],
      'answer:',
      /nothing to read/,
    ],
    [
      'a unit that nobody sees',
      ['- type: numeric', '  text: How much?', '  answer: 3', '  units: ["\\u200f"]'],
      'units:',
      /units/,
    ],
    [
      'a range with three ends',
      ['- type: numeric', '  text: How much?', '  answer: 1..2..3'],
      'answer:',
      /no number and no range/,
    ],
    ['a type that there is not', ['- type: essay', '  text: Write.'], 'type: essay', /type/],
    [
      'reports a missing picture',
      ['- type: true_false', '  text: Is it?', '  image: /media/no.svg', '  answer: true'],
      'image:',
      /There is no \/media\/no\.svg/,
    ],
    [
      'a picture in the text that is not there',
      ['- type: true_false', '  text: "![x](/media/no.svg)"', '  answer: true'],
      'no.svg',
      /There is no \/media\/no\.svg/,
    ],
  ])('%s', (_what, lines, part, pattern) => {
    asking(...lines);
    expectProblem(quiz, lineOf(quiz, part), pattern);
  });

  const policy = (...lines: string[]) => edit(quiz, /^questions:$/m, [...lines, '$&'].join('\n'));
  it.each([
    [
      'a date without a time',
      ['closesAt: 2027-01-31'],
      'closesAt:',
      /a date, a time and its offset/,
    ],
    [
      'an end before the beginning',
      ['opensAt: 2027-02-01T08:00:00Z', 'closesAt: 2027-01-31T08:00:00+01:00'],
      'closesAt:',
      /close before it opens/,
    ],
    [
      'answers after an end that there is not',
      ['showAnswers: after_close'],
      'showAnswers:',
      /never/,
    ],
    ['a pause that is no number of minutes', ['cooldown: a day'], 'cooldown:', /cooldown/],
    ['a score that is not kept', ['keptScore: worst'], 'keptScore:', /keptScore/],
  ])('%s', (_what, lines, part, pattern) => {
    policy(...lines);
    expectProblem(quiz, lineOf(quiz, part), pattern);
  });
});
