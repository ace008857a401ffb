import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShownOrder, answerReview, withNamedGaps } from '#web/features/quiz/logic/answer-review';

const question = (changes: Partial<FrozenQuestion>): FrozenQuestion => ({
  id: 'q1',
  type: 'multiple_choice',
  questionText: 'Which?',
  options: ['bark', 'leaf', 'root'],
  matches: [],
  points: 1,
  image: '',
  ...changes,
});
const reviewOf = (changes: Partial<FrozenQuestion>, answer: string, right: string[] | null) =>
  answerReview(question(changes), answer, right && { right }, null);

describe('answerReview', () => {
  it('marks the chosen options, and the correct ones once they may be shown', () => {
    expect(reviewOf({}, '1', null)).toEqual({
      kind: 'options',
      options: [
        { text: 'bark', isChosen: false, isRight: null },
        { text: 'leaf', isChosen: true, isRight: null },
        { text: 'root', isChosen: false, isRight: null },
      ],
    });
    expect(reviewOf({ type: 'multiple_select' }, '0,2', ['leaf', 'root'])).toMatchObject({
      options: [
        { isChosen: true, isRight: false },
        { isChosen: false, isRight: true },
        { isChosen: true, isRight: true },
      ],
    });
    expect(reviewOf({ type: 'true_false', options: [] }, 'false', ['true'])).toMatchObject({
      options: [
        { text: 'true', isChosen: false, isRight: true },
        { text: 'false', isChosen: true, isRight: false },
      ],
    });
  });

  it('shows options in the shuffled order of the attempt', () => {
    const all = answerReview(question({}), '1', null, 'erin_quiz_1q1');
    const order = shuffledPlaces(3, 'erin_quiz_1q1').map(
      (place) => ['bark', 'leaf', 'root'][place],
    );
    expect(all.kind === 'options' && all.options.map(({ text }) => text)).toEqual(order);
    expect(all.kind === 'options' && all.options.find(({ isChosen }) => isChosen)?.text).toBe(
      'leaf',
    );
    expect(inShownOrder(['a', 'b', 'c'], null)).toEqual(['a', 'b', 'c']);
  });

  it('shows matched pairs, including unanswered ones', () => {
    const matching = { type: 'matching', matches: ['food', 'skin', 'water'] } as const;
    expect(
      reviewOf({ ...matching, matches: [...matching.matches] }, '1,,0', ['skin', 'food', 'water']),
    ).toEqual({
      kind: 'pairs',
      pairs: [
        { item: 'bark', given: 'skin', right: ['skin'], isRight: true },
        { item: 'leaf', given: '', right: ['food'], isRight: false },
        { item: 'root', given: 'food', right: ['water'], isRight: false },
      ],
    });
    expect(reviewOf({ type: 'ordering' }, '2,0', ['root', 'bark', 'leaf'])).toEqual({
      kind: 'order',
      given: ['root', 'bark'],
      right: ['root', 'bark', 'leaf'],
    });
  });

  it('lists each gap with all accepted answers', () => {
    const blanks = { type: 'blanks', questionText: 'A ___ has ____ and _____.' } as const;
    expect(reviewOf(blanks, 'tree\n', ['tree|oak', 'leaves', 'bark'])).toMatchObject({
      pairs: [
        { given: 'tree', right: ['tree', 'oak'] },
        { given: '', right: ['leaves'] },
        { given: '', right: ['bark'] },
      ],
    });
    expect(reviewOf(blanks, '', null)).toMatchObject({ pairs: [{}, {}, {}] });
    expect(withNamedGaps(blanks.questionText, (number) => `[${number}]`)).toBe(
      'A [1] has [2] and [3].',
    );
  });

  it('reviews any stored answer without throwing', () => {
    const types = fc.constantFrom<FrozenQuestion['type']>(
      ...(['multiple_choice', 'multiple_select', 'true_false', 'short_answer'] as const),
      ...(['numeric', 'matching', 'ordering', 'blanks'] as const),
    );
    const run = fc.property(
      types,
      fc.string(),
      fc.option(fc.array(fc.string())),
      (type, answer, right) => {
        const shown = reviewOf({ type, matches: ['a', 'b'] }, answer, right);
        if (shown.kind === 'options')
          expect(shown.options.length).toBe(type === 'true_false' ? 2 : 3);
        if (shown.kind === 'order') expect(new Set(shown.given).size).toBe(shown.given.length);
      },
    );
    fc.assert(run);
  });
});
