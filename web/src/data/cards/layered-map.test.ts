import { expect, it } from 'vitest';
import { withChanges } from '#web/data/cards/layered-map';

it('is the same as a copied map, however many changes there are', () => {
  const start = new Map(Array.from({ length: 100 }, (_, at) => [`key${at}`, at]));
  let copied = new Map(start);
  let layered: ReadonlyMap<string, number> = start;
  for (let step = 0; step < 1500; step++) {
    const change = new Map([[`key${(step * 7) % 900}`, -step]]);
    copied = new Map([...copied, ...change]);
    layered = withChanges(layered, change);
    expect(layered.size).toBe(copied.size);
  }
  const sorted = (map: ReadonlyMap<string, number>) =>
    [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(layered)).toEqual(sorted(copied));
  expect([...layered.keys()].toSorted()).toEqual([...copied.keys()].toSorted());
  expect([...layered.values()].length).toBe(copied.size);
  let visited = 0;
  layered.forEach((value, key) => {
    expect([copied.get(key), layered.get(key), layered.has(key)]).toEqual([value, value, true]);
    visited++;
  });
  expect(visited).toBe(copied.size);
  expect([layered.has('none'), layered.get('none')]).toEqual([false, undefined]);
  expect(start.get('key7')).toBe(7);
});
