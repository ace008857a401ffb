import { expect, it } from 'vitest';
import { batchEnd } from '#web/features/card-transfer/logic/import-batches';

const fresh = (count: number, letters: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    content: {
      ...{ frontText: 'x'.repeat(letters), backText: '', kind: 'basic' as const },
      ...{ difficulty: 'easy' as const, tags: [] },
    },
  }));
const changed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, fields: { backText: 'y' } }));

/** Returns how many writes each batch of a plan has. */
function sizesOf(plan: Parameters<typeof batchEnd>[0]): number[] {
  const sizes: number[] = [];
  for (let at = 0; at < plan.fresh.length + plan.changed.length;) {
    const end = batchEnd(plan, at);
    sizes.push(end - at);
    at = end;
  }
  return sizes;
}

it('ends a batch at 500 writes, new cards and changes together', () => {
  expect(sizesOf({ fresh: fresh(700, 10), changed: changed(400) })).toEqual([500, 500, 100]);
});

it('ends a batch before its texts are too long for one commit', () => {
  expect(sizesOf({ fresh: fresh(400, 6000), changed: [] })).toEqual([166, 166, 68]);
});

it('takes a single card in any case', () => {
  expect(sizesOf({ fresh: fresh(2, 2_000_000), changed: [] })).toEqual([1, 1]);
});
