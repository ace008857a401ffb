import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pushedOff } from '#web/firebase/pushed-off';

type Item = { id: string; place: number };

const compare = (one: Item, other: Item) => one.place - other.place;
const page = (...places: number[]): Item[] =>
  places.map((place) => ({ id: `item ${place}`, place }));

it.each([
  ['the last one when a newer one arrives', page(2, 3, 4), page(1, 2, 3), page(4)],
  ['all of them when a whole page arrives', page(4, 5, 6), page(1, 2, 3), page(4, 5, 6)],
  ['none when one is deleted and the next page begins earlier', page(2, 3, 4), page(2, 4, 5), []],
  ['none when the last is deleted', page(2, 3, 4), page(2, 3, 5), []],
  ['none when all are gone', page(2, 3, 4), [], []],
  ['none of a first page', [], page(1, 2, 3), []],
])('returns %s', (_, before, after, expected) => {
  expect(pushedOff(before, after, compare)).toEqual(expected);
});

it('loses nothing of a page, whatever arrives and is deleted', () => {
  const places = fc.uniqueArray(fc.nat(60), { minLength: 5, maxLength: 30 });
  const window = (all: number[]) => page(...all.toSorted((a, b) => a - b).slice(0, 5));
  fc.assert(
    fc.property(places, places, (stored, next) => {
      const after = window(next);
      const expected = window(stored).filter(
        ({ place }) => next.includes(place) && !after.some((one) => one.place === place),
      );
      expect(pushedOff(window(stored), after, compare)).toEqual(expect.arrayContaining(expected));
    }),
  );
});
