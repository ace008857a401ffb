import { expect, it, test } from 'vitest';
import { mistakesIn } from '#web/features/quiz-editor/logic/question-checks';
import {
  newDraft,
  newOption,
  newPair,
  newRow,
  type QuestionDraft,
} from '#web/features/quiz-editor/logic/question-draft';

const option = (text: string, changes: Partial<ReturnType<typeof newOption>> = {}) => ({
  ...newOption(text),
  id: text || 'empty',
  ...changes,
});
const row = (text: string) => ({ ...newRow(text), id: text || 'empty' });
const pair = (text: string, match: string) => ({ ...newPair(text), id: text || 'empty', match });
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`row ${index}`));

/** A valid question of each type; the tests spoil one thing at a time. */
const valid: Record<QuestionDraft['type'], QuestionDraft> = {
  multiple_choice: {
    ...newDraft('multiple_choice'),
    text: 'Where do ferns keep their spores?',
    options: [option('Below the frond', { isCorrect: true }), option('In the root'), option('')],
  },
  multiple_select: {
    ...newDraft('multiple_select'),
    text: 'Which are ferns?',
    options: [option('Bracken', { isCorrect: true }), option('Lady fern', { isCorrect: true })],
  },
  true_false: { ...newDraft('true_false'), text: 'Ferns have seeds.', truth: 'false' },
  short_answer: { ...newDraft('short_answer'), text: 'A leaf?', accepted: [row('frond')] },
  numeric: { ...newDraft('numeric'), text: 'g?', number: '9.7..9.9', tolerance: '0,1' },
  matching: {
    ...newDraft('matching'),
    text: 'Match.',
    pairs: [pair('Leaf', 'light'), pair('Root', 'water')],
    others: [row('sound')],
  },
  ordering: { ...newDraft('ordering'), text: 'Order.', items: [row('spore'), row('frond')] },
  blanks: { ...newDraft('blanks'), text: 'A ___ has ____.', gaps: ['fern | bracken', 'spores'] },
};

test.each(Object.values(valid))('finds no mistake in a valid question: $type', (draft) =>
  expect(mistakesIn(draft)).toEqual([]),
);

const { multiple_choice: choice, matching, ordering, blanks } = valid;
const long = 'x'.repeat(501);
const cases: [QuestionDraft['type'], Partial<QuestionDraft>, string, string][] = [
  ['true_false', { text: ' \n' }, 'text', 'textMissing'],
  ['true_false', { text: 'x'.repeat(4001) }, 'text', 'textWrong'],
  ['true_false', { points: '0' }, 'points', 'pointsWrong'],
  ['true_false', { points: '1.5' }, 'points', 'pointsWrong'],
  ['true_false', { points: '' }, 'points', 'pointsWrong'],
  ['true_false', { image: 'leaf.svg' }, 'image', 'imageWrong'],
  ['true_false', { explanation: 'x'.repeat(2001) }, 'explanation', 'explanationWrong'],
  ['true_false', { truth: '' }, 'truth', 'truthMissing'],
  ['multiple_choice', { options: [option('one', { isCorrect: true })] }, 'options', 'tooFew'],
  [
    'multiple_choice',
    { options: [option('yes', { isCorrect: true }), ...rows(10).map((r) => option(r.text))] },
    'options',
    'tooMany',
  ],
  ['multiple_choice', { options: [option('a'), option('b')] }, 'options', 'noneCorrect'],
  [
    'multiple_choice',
    { options: [option('a', { isCorrect: true }), option('b', { isCorrect: true })] },
    'options',
    'severalCorrect',
  ],
  ['multiple_select', { options: [option('a'), option('b')] }, 'options', 'noneCorrect'],
  [
    'multiple_choice',
    { options: [...choice.options, option('', { feedback: 'No.' })] },
    'text:empty',
    'lineEmpty',
  ],
  [
    'multiple_choice',
    { options: [...choice.options, option(' Below the frond ', { id: 'twin' })] },
    'text:twin',
    'same',
  ],
  ['multiple_choice', { options: [...choice.options, option(long)] }, `text:${long}`, 'lineWrong'],
  [
    'multiple_choice',
    { options: [option('\u064b', { isCorrect: true, id: 'mark' }), option('b')] },
    'text:mark',
    'unreadable',
  ],
  [
    'multiple_choice',
    { options: [...choice.options, option('c', { credit: '101' })] },
    'credit:c',
    'creditWrong',
  ],
  [
    'multiple_choice',
    { options: [...choice.options, option('c', { credit: '12.5' })] },
    'credit:c',
    'creditWrong',
  ],
  [
    'multiple_choice',
    { options: [...choice.options, option('c', { feedback: long })] },
    'feedback:c',
    'feedbackWrong',
  ],
  ['short_answer', { accepted: [row('')] }, 'accepted', 'acceptedMissing'],
  ['short_answer', { accepted: rows(11) }, 'accepted', 'tooMany'],
  ['short_answer', { accepted: [row('\u0301')] }, 'text:\u0301', 'unreadable'],
  ['numeric', { number: ' ' }, 'number', 'numberMissing'],
  ['numeric', { number: '1..2..3' }, 'number', 'numberWrong'],
  ['numeric', { number: '9.8 m/s' }, 'number', 'numberWrong'],
  ['numeric', { number: 'ten' }, 'number', 'numberWrong'],
  ['numeric', { tolerance: 'some' }, 'tolerance', 'toleranceWrong'],
  ['numeric', { tolerance: '-1' }, 'tolerance', 'toleranceWrong'],
  ['numeric', { units: rows(11) }, 'units', 'tooMany'],
  ['matching', { pairs: [pair('Leaf', 'light')] }, 'pairs', 'tooFew'],
  ['matching', { pairs: [...matching.pairs, pair('', 'air')] }, 'text:empty', 'itemMissing'],
  ['matching', { pairs: [...matching.pairs, pair('Bud', '')] }, 'match:Bud', 'matchMissing'],
  [
    'matching',
    { pairs: [...matching.pairs, { ...pair('Leaf', 'air'), id: 'twin' }] },
    'text:twin',
    'same',
  ],
  ['matching', { others: [row('water')] }, 'text:water', 'otherUsed'],
  ['matching', { others: rows(9) }, 'others', 'matchesTooMany'],
  ['ordering', { items: [row('one')] }, 'items', 'tooFew'],
  [
    'ordering',
    { items: [...ordering.items, { ...row('spore'), id: 'twin' }] },
    'text:twin',
    'same',
  ],
  ['blanks', { text: 'No blank __ here.', gaps: [] }, 'text', 'blanksMissing'],
  ['blanks', { text: '___ '.repeat(11), gaps: Array(10).fill('x') }, 'text', 'blanksTooMany'],
  ['blanks', { gaps: ['fern'] }, 'gap:1', 'blankUnanswered'],
  ['blanks', { gaps: ['fern', ' | '] }, 'gap:1', 'blankUnanswered'],
  ['blanks', { gaps: ['fern', 'spores | \u0301'] }, 'gap:1', 'unreadable'],
  ['blanks', { gaps: ['fern', long] }, 'gap:1', 'lineWrong'],
  ['blanks', { gaps: [...blanks.gaps, 'left over'] }, 'gaps', 'answersLeft'],
];

test.each(cases)('finds in a question, %s, with %o at %s only: %s', (type, changes, at, kind) =>
  expect(mistakesIn({ ...valid[type], ...changes })).toEqual([{ at, kind }]),
);

it('finds what no answer of a learner could equal in every list of answers', () => {
  const mark = row('\u064b');
  expect(mistakesIn({ ...ordering, items: [...ordering.items, mark] })).toHaveLength(1);
  expect(mistakesIn({ ...valid.numeric, units: [mark] })).toHaveLength(1);
  expect(mistakesIn({ ...matching, pairs: [...matching.pairs, pair('Bud', mark.text)] })).toEqual([
    { at: 'match:Bud', kind: 'unreadable' },
  ]);
});
