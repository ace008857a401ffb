import { expect, it } from 'vitest';
import { newCardState } from '@trellis/model/cards/card-state';
import { audioIn } from '#web/features/review/logic/audio-in';
import { goneCards } from '#web/features/review/logic/gone-cards';
import { nextDue } from '#web/features/review/logic/next-due';
import { plainSide } from '#web/features/review/logic/plain-side';

it('finds the recordings that a card links to', () => {
  const source =
    '[listen](https://x.test/a.mp3) https://x.test/b.OGG?v=1 http://x.test/c.mp3 [d](d.mp3)';
  expect(audioIn(source)).toEqual(['https://x.test/a.mp3', 'https://x.test/b.OGG?v=1']);
});

it('reads Markdown as words', () => {
  expect(plainSide('# A *fern*\n\n- has **fronds**\n- has spores')).toBe(
    'A fern has fronds, has spores',
  );
});

it('finds scheduled questions that no longer exist, once', () => {
  const state = newCardState();
  const states = new Map([
    ['a/kept', state],
    ['a/kept:r', state],
    ['a/deleted', state],
    ['a/forgotten', { ...state, isForgotten: true }],
    ['b/unknown', state],
  ]);
  expect(goneCards(states, new Set(['a/kept']), new Set(['a']))).toEqual(['a/kept:r', 'a/deleted']);
});

it('finds when the next card is due', () => {
  const state = { ...newCardState(), reviewedAt: 1 };
  const states = new Map([
    ['a/late', { ...state, due: 50 }],
    ['a/buried', { ...state, due: 10, buriedUntil: 40 }],
    ['a/suspended', { ...state, due: 5, isSuspended: true }],
    ['b/other', { ...state, due: 1 }],
  ]);
  expect(nextDue(['a/late', 'a/buried', 'a/suspended', 'a/new'], states)).toBe(40);
  expect(nextDue(['a/new'], states)).toBeUndefined();
});
