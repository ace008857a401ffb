import { expect, it } from 'vitest';
import { once } from '#web/shared/once';

it('loads once for concurrent callers, and again after a failure', async () => {
  let loads = 0;
  const load = once(async () => {
    loads++;
    if (loads === 1) throw new Error('no network');
    return loads;
  });
  await expect(Promise.all([load(), load()])).rejects.toThrow('no network');
  expect(loads).toBe(1);
  expect(await Promise.all([load(), load(), load()])).toEqual([2, 2, 2]);
});
