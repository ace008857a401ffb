import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOf } from '@trellis/model/quiz/chosen';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import {
  answerState,
  cleaned,
  gapsOf,
  orderOf,
  pairsOf,
  roomFor,
  textOfGaps,
  textOfPairs,
  toggled,
} from '#web/features/quiz/logic/answer-text';

const asked = (changes: Partial<FrozenQuestion>): FrozenQuestion => ({
  ...{ id: 'q', type: 'short_answer', questionText: '', points: 1, image: '' },
  ...{ options: [], matches: [] },
  ...changes,
});

describe('serialised answers', () => {
  it('deselects an option that is chosen twice', () => {
    expect(toggled('0,3', 1, 4)).toBe('0,1,3');
    expect(toggled('0,1,3', 0, 4)).toBe('1,3');
    expect(toggled('2', 2, 4)).toBe('');
  });

  it('restores pairs, orders and gaps', () => {
    const matching = asked({ type: 'matching', options: ['a', 'b', 'c'], matches: ['x', 'y'] });
    const pair = fc.option(fc.nat(1), { nil: null });
    fc.assert(
      fc.property(fc.tuple(pair, pair, pair), (pairs) => {
        expect(pairsOf(textOfPairs(pairs), matching)).toEqual(pairs);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string().map((text) => text.replace(/\n/g, ''))), (gaps) => {
        expect(gapsOf(textOfGaps(gaps), gaps.length)).toEqual(gaps);
      }),
    );
    expect(orderOf('2,0,1', 3)).toEqual([2, 0, 1]);
    expect(orderOf('2,0', 3)).toBeNull();
  });

  it('strips separators and lone surrogates, and limits the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (typed, max) => {
        const { text, isCut } = cleaned(`${typed}\ud83d\u001f`, max);
        expect(text).not.toContain('\u001f');
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(text.length).toBeLessThanOrEqual(max);
        if (!isCut)
          expect(text).toBe(typed.replaceAll('\u001f', '').replace(/\p{Surrogate}/gu, ''));
      }),
    );
    expect(cleaned('a😀', 2)).toEqual({ text: 'a', isCut: true });
    expect(roomFor('q', { q: 'x'.repeat(9000), other: 'y'.repeat(6000) })).toBe(40_000);
  });
});

it.each([
  [{ type: 'multiple_select', options: ['a', 'b'] }, '7', 'none'],
  [{ type: 'multiple_select', options: ['a', 'b'] }, '1', 'whole'],
  [{ type: 'matching', options: ['a', 'b'], matches: ['x'] }, ',0', 'part'],
  [{ type: 'matching', options: ['a', 'b'], matches: ['x'] }, '0,0', 'whole'],
  [{ type: 'blanks', questionText: '___ and _____' }, 'one\n ', 'part'],
  [{ type: 'ordering', options: ['a', 'b'] }, '1', 'none'],
  [{ type: 'short_answer' }, ' ', 'none'],
] as const)('reports whether %j with %j is answered: %s', (question, answer, state) => {
  const lists = {
    options: 'options' in question ? [...question.options] : [],
    matches: 'matches' in question ? [...question.matches] : [],
  };
  expect(answerState(asked({ ...question, ...lists }), answer)).toBe(state);
  expect(chosenOf('', 3)).toEqual([]);
});
