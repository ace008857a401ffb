import { expect, it } from 'vitest';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { anOutline, keysOf, threeIn } from '#web/features/outline-editor/testing/an-outline';
import {
  nextTarget,
  putDown,
  targetOf,
  type Carried,
} from '#web/features/outline-editor/logic/carrying';
import { itemsIn } from '#web/features/outline-editor/logic/outline-actions';

const outline = anOutline();

/** Returns each outline on the way of what is carried, to the end. */
function way(of: StaffOutline, carried: Carried, step: 1 | -1) {
  const all = [];
  let target = targetOf(of, carried);
  for (;;) {
    const shown = putDown(of, carried, target);
    all.push(
      shown.modules.map(({ id }) =>
        itemsIn(shown, id)
          .map((item) => item.id)
          .join(''),
      ),
    );
    const next = nextTarget(of, carried, target, step);
    if (next.index === target.index && next.moduleID === target.moduleID) return all;
    target = next;
  }
}

it('takes an item through every place of its module and the next', () => {
  expect(way(outline, { kind: 'items', keys: keysOf('lesson:a'), lead: 'lesson:a' }, 1)).toEqual([
    ['abq', 'c'],
    ['baq', 'c'],
    ['bqa', 'c'],
    ['bq', 'ac'],
    ['bq', 'ca'],
  ]);
  expect(way(outline, { kind: 'items', keys: keysOf('lesson:c'), lead: 'lesson:c' }, -1)).toEqual([
    ['abq', 'c'],
    ['abqc', ''],
    ['abcq', ''],
    ['acbq', ''],
    ['cabq', ''],
  ]);
});

it('takes several along with the one that is held', () => {
  const carried = { kind: 'items', keys: keysOf('lesson:a', 'quiz:q'), lead: 'lesson:a' } as const;
  expect(way(outline, carried, 1)).toEqual([
    ['aqb', 'c'],
    ['baq', 'c'],
    ['b', 'aqc'],
    ['b', 'caq'],
  ]);
});

it('takes a module to each place', () => {
  const carried = { kind: 'module', lead: 'o' } as const;
  expect(way(threeIn(outline), carried, -1)).toEqual([
    ['abq', 'c', 'd'],
    ['abq', 'd', 'c'],
    ['d', 'abq', 'c'],
  ]);
});
