import { expect, it } from 'vitest';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import {
  hasStep,
  moved,
  newGroup,
  possiblePredecessors,
  textMistakes,
  withoutGroup,
  withoutStep,
} from '#web/features/program-editor/logic/program-draft';

const step = (courseID: string) =>
  ({ kind: 'course', courseID, quizID: null, isRequired: true }) as const;
const group = (id: string, after: string[] = [], changes: Partial<ProgramGroup> = {}) => ({
  ...{ id, title: id, need: null, steps: [step(`${id}-1`), step(`${id}-2`)], after },
  ...changes,
});

it('moves an item, and leaves the list where it cannot', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

it('removes a group, which others wait for no longer', () => {
  const left = withoutGroup([group('a'), group('b', ['a']), group('c', ['a', 'b'])], 'a');
  expect(left.map(({ id, after }) => [id, after])).toEqual([
    ['b', []],
    ['c', ['b']],
  ]);
});

it('adds a group after the last one', () => {
  expect(newGroup([], 'a', 'A').after).toEqual([]);
  expect(newGroup([group('a'), group('b')], 'c', 'C').after).toEqual(['b']);
});

it('never needs more steps of a choice than are left', () => {
  const choice = group('a', [], { need: 2 });
  expect(withoutStep(choice, step('a-1'))).toMatchObject({ need: 1, steps: [step('a-2')] });
  expect(withoutStep(group('a', [], { steps: [step('x')], need: 1 }), step('x')).need).toBe(1);
});

it('offers groups that do not come later, at any distance', () => {
  const groups = [group('a'), group('b', ['a']), group('c', ['b']), group('d')];
  const offered = (id: string) => possiblePredecessors(groups, id).map((one) => one.id);
  expect(offered('a')).toEqual(['d']);
  expect(offered('c')).toEqual(['a', 'b', 'd']);
});

it('knows the steps of all groups', () => {
  expect(hasStep([group('a'), group('b')], step('b-2'))).toBe(true);
  expect(hasStep([group('a')], step('b-2'))).toBe(false);
});

it('names the texts that cannot be saved', () => {
  const texts = {
    ...{ title: 'Botany', description: '', overview: '', level: 'beginner' as const, weeks: 8 },
    ...{ language: 'en', thumbnailUrl: '', certificate: null, status: 'draft' as const },
  };
  expect(textMistakes(texts)).toEqual([]);
  expect(textMistakes({ ...texts, title: '', weeks: 0.5, thumbnailUrl: 'ftp://x' })).toEqual([
    ...['title', 'weeks', 'thumbnailUrl'],
  ]);
});
