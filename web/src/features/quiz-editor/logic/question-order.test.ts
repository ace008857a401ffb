import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reorder, type Ordered } from '#web/features/quiz-editor/logic/question-order';

const questions = (...orders: number[]): Ordered[] =>
  orders.map((order) => ({ id: `q${order}`, order }));

/** Returns the places after the changes. */
const ordersAfter = (wanted: Ordered[]): number[] => {
  const changed = new Map(reorder(wanted).map(({ id, order }) => [id, order]));
  return wanted.map(({ id, order }) => changed.get(id) ?? order);
};

it('changes nothing where the order is right', () =>
  expect(reorder(questions(0 + 1, 2, 300))).toEqual([]));

it('moves one question by one write, where there is a gap', () => {
  const [a, b, c] = questions(100, 200, 300) as [Ordered, Ordered, Ordered];
  expect(reorder([b, a, c])).toHaveLength(1);
  expect(reorder([c, a, b])).toEqual([{ id: 'q300', order: 50 }]);
  expect(reorder([b, c, a])).toEqual([{ id: 'q100', order: 400 }]);
});

it('renumbers all where there is no room', () => {
  const [a, b, c] = questions(1, 2, 3) as [Ordered, Ordered, Ordered];
  expect(reorder([a, c, b])).toHaveLength(1);
  expect(reorder([c, a, b])).toEqual([
    { id: 'q3', order: 100 },
    { id: 'q1', order: 200 },
    { id: 'q2', order: 300 },
  ]);
});

it('brings any questions into any sequence, at places that the rules accept', () => {
  const place = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 10_000 }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 100 }), (orders) => {
      const after = ordersAfter(orders.map((order, index) => ({ id: `${index}`, order })));
      for (const [index, order] of after.entries()) {
        expect(Number.isInteger(order) && order >= 0 && order <= 10_000).toBe(true);
        expect(order).toBeGreaterThan(after[index - 1] ?? -1);
      }
    }),
  );
});
