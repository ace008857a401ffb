import { expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { hardCards } from '#web/features/card-stats/logic/hard-cards';

const state = (fields: Partial<CardState>): CardState => ({ ...newCardState(), ...fields });

it('lists leeches and suspended cards that exist, the most forgotten first', () => {
  const states = new Map([
    ['ferns/fine', state({ lapses: 7 })],
    ['ferns/aside', state({ isSuspended: true, lapses: 1 })],
    ['ferns/leech:r', state({ lapses: 9 })],
    ['ferns/worst', state({ lapses: 12, isSuspended: true })],
    ['ferns/gone', state({ lapses: 20, isForgotten: true })],
    ['ferns/deleted', state({ lapses: 20 })],
  ]);
  const shown = hardCards(states, ({ cardID }) => cardID !== 'deleted');
  expect(shown.map(({ key, isLeech, isSuspended }) => [key, isLeech, isSuspended])).toEqual([
    ['ferns/worst', true, true],
    ['ferns/leech:r', true, false],
    ['ferns/aside', false, true],
  ]);
  expect(shown[1]).toMatchObject({ courseID: 'ferns', cardID: 'leech', side: 'r' });
});
