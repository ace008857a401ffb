import { expect, it } from 'vitest';
import {
  reportedCards,
  type StoredFlag,
} from '#web/features/flashcard-editor/logic/reported-cards';

const flag = (id: string, cardID: string): StoredFlag => ({
  ...{ id, cardID, userID: id, reason: '', createdAt: new Date(0) },
});

it('puts the reports about a card together, in their order', () => {
  const cards = reportedCards([flag('lea', 'b'), flag('max', 'a'), flag('tom', 'b')]);
  expect(cards.map(({ cardID, flags }) => [cardID, ...flags.map(({ id }) => id)])).toEqual([
    ['b', 'lea', 'tom'],
    ['a', 'max'],
  ]);
});
