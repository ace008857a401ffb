import { expect, it } from 'vitest';
import { newCardID } from '#web/shared/flashcards/new-card-id';

it('sorts ids of one table in its order, and later ones behind', () => {
  const table = Array.from({ length: 2000 }, (_, index) => newCardID(index, 1_800_000_000_000));
  expect(table.toSorted()).toEqual(table);
  expect(newCardID(0, 1_800_000_000_001) > table.at(-1)!).toBe(true);
  expect(table[0]).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
});
