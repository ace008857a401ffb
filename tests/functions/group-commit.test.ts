import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { MalformedDocument } from '@trellis/functions/firestore/decode';
import { groupCommit } from '@trellis/functions/runtime/group-commit';

/** A commit that takes a moment and records its groups. */
function recorder(maxItems: number, isBroken: (items: string[]) => boolean = () => false) {
  const groups: [key: string, items: string[]][] = [];
  const running = new Set<string>();
  const add = groupCommit<string>(maxItems, async (key, items) => {
    if (running.has(key)) throw new Error(`two commits of ${key} at a time`);
    running.add(key);
    groups.push([key, items]);
    await pause(5);
    running.delete(key);
    if (isBroken(items)) throw new Error(`broken: ${items}`);
  });
  return { groups, add };
}

it('groups what arrives during a commit into the next, by key', async () => {
  const { groups, add } = recorder(10);
  await Promise.all([add('a', '1'), add('a', '2'), add('b', '3'), add('a', '4')]);
  expect(groups).toEqual([
    ['a', ['1']],
    ['b', ['3']],
    ['a', ['2', '4']],
  ]);
  await add('a', '5');
  expect(groups.at(-1)).toEqual(['a', ['5']]);
});

it('limits the size of a group', async () => {
  const { groups, add } = recorder(2);
  await Promise.all(['1', '2', '3', '4', '5', '6'].map((item) => add('a', item)));
  expect(groups.map(([, items]) => items)).toEqual([['1'], ['2', '3'], ['4', '5'], ['6']]);
});

it('fails one group alone', async () => {
  const { add } = recorder(2, (items) => items.includes('2'));
  const settled = await Promise.allSettled(['1', '2', '3', '4'].map((item) => add('a', item)));
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});

it('tells a commit the result of the one right before it, unless that failed', async () => {
  const told: unknown[] = [];
  const add = groupCommit<string, string>(1, async (_key, [item = ''], previous) => {
    told.push(previous);
    await pause(1);
    if (item === '2') throw new Error('broken');
    return item;
  });
  await Promise.allSettled(['1', '2', '3', '4'].map((item) => add('a', item)));
  await add('a', '5');
  expect(told).toEqual([undefined, '1', undefined, '3', undefined]);
});

it('fails an item alone that needs a malformed document', async () => {
  const add = groupCommit<string>(10, async (_key, items) => {
    await pause(1);
    if (items.includes('2')) throw new MalformedDocument('enrollments/lea_ferns', 'no number');
  });
  const settled = await Promise.allSettled(['1', '2', '3', '4'].map((item) => add('a', item)));
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
