import { expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { difficultyBands, stabilityBands } from '#web/features/card-stats/logic/distribution';

const reviewed = (fields: Partial<CardState>): CardState => ({
  ...newCardState(),
  reviewedAt: 1,
  ...fields,
});
const counts = (bands: { count: number }[]) => bands.map(({ count }) => count).join(' ');

it('puts a value into the band that begins with it', () => {
  const states = [0.2, 1, 2.99, 7, 5000].map((stability) => reviewed({ stability }));
  expect(counts(stabilityBands(states))).toBe('1 2 0 1 0 0 0 0 1');
});

it('counts the hardest cards in the last band', () => {
  const states = [1, 1.5, 9, 10].map((difficulty) => reviewed({ difficulty }));
  expect(counts(difficultyBands(states))).toBe('2 0 0 0 0 0 0 0 2');
});

it('leaves out cards that are new, suspended or gone', () => {
  const states = [
    newCardState(),
    reviewed({ stability: 4, isSuspended: true }),
    reviewed({ stability: 4, isForgotten: true }),
  ];
  expect(counts(stabilityBands(states))).toBe('0 0 0 0 0 0 0 0 0');
});
