import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  completenessProblems,
  groupCycle,
  structureProblems,
} from '#model/programs/program-problems';
import type { ProgramGroup } from '#model/programs/program-step';

const group = (id: string, changes: Partial<ProgramGroup> = {}): ProgramGroup => ({
  ...{ id, title: id, need: null, after: [] },
  steps: [{ kind: 'course', courseID: `${id}-course`, quizID: null, isRequired: true }],
  ...changes,
});

it('accepts groups in order, side by side and with a choice', () => {
  const groups = [group('a'), group('b'), group('c', { after: ['a', 'b'], need: 1 })];
  expect([...structureProblems(groups), ...completenessProblems(groups)]).toEqual([]);
});

it('names each problem and where it is', () => {
  const ferns = { kind: 'course', courseID: 'ferns', quizID: null, isRequired: true } as const;
  expect(structureProblems([group('a'), group('a', { steps: [] })])).toEqual([
    { kind: 'sameGroup', groupID: 'a' },
  ]);
  expect(structureProblems([group('a', { steps: [ferns, ferns] })])).toEqual([
    { kind: 'sameStep', groupID: 'a', step: 'course:ferns' },
  ]);
  expect(structureProblems([group('a', { after: ['z'] })])).toEqual([
    { kind: 'unknownGroup', groupID: 'a' },
  ]);
  const many = Array.from({ length: 31 }, (_, i) => ({ ...ferns, courseID: `c${i}` }));
  const more = many.map((step) => ({ ...step, courseID: `d${step.courseID}` }));
  expect(structureProblems([group('a', { steps: many }), group('b', { steps: more })])).toEqual([
    { kind: 'tooMany' },
  ]);
  expect(completenessProblems([group('a', { steps: [] }), group('b', { need: 2 })])).toEqual([
    { kind: 'empty', groupID: 'a' },
    { kind: 'tooFew', groupID: 'b' },
  ]);
});

it('finds a cycle, also of a group with itself', () => {
  expect(groupCycle([group('a', { after: ['a'] })])).toEqual(['a']);
  const cycle = [group('a'), group('b', { after: ['d', 'a'] }), group('d', { after: ['b'] })];
  expect(groupCycle(cycle)).toEqual(['b', 'd']);
});

it('finds a cycle exactly where groups cannot be put into an order', () => {
  const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 });
  fc.assert(
    fc.property(edges, (drawn) => {
      const groups = Array.from({ length: 6 }, (_, at) =>
        group(`${at}`, {
          after: drawn.filter(([from]) => from === at).map(([, to]) => `${to}`),
        }),
      );
      const placed = new Set<string>();
      for (let round = 0; round < 6; round++)
        for (const { id, after } of groups)
          if (after.every((one) => placed.has(one))) placed.add(id);
      expect(groupCycle(groups) === null).toBe(placed.size === 6);
    }),
  );
});
