import { expect, it } from 'vitest';
import type { OutlineGroup, OutlineStep } from '@trellis/model/programs/program-outline';
import { shownGroups } from '#web/features/programs/logic/shown-steps';

const step = (courseID: string, isOpen = true): OutlineStep => ({
  ...{ kind: 'course', courseID, quizID: null, title: courseID, isRequired: true, isOpen },
  ...{ minutes: 5, price: 0, currency: 'USD' },
});
const outline: OutlineGroup[] = [
  { id: 'a', title: 'First', need: null, after: [], steps: [step('ferns'), step('old', false)] },
  { id: 'b', title: 'Then', need: null, after: ['a'], steps: [step('gone', false)] },
  { id: 'c', title: 'Last', need: 1, after: ['a'], steps: [step('trees')] },
];
const shown = (doneSteps: string[], openGroupIDs: string[]) =>
  shownGroups(outline, { doneSteps, openGroupIDs }).map(({ id, steps, waitsFor }) => [
    id,
    steps.map(({ courseID, isDone }) => (isDone ? `${courseID} ✓` : courseID)),
    waitsFor,
  ]);

it('shows steps that are done or can be begun, and what a group waits for', () => {
  expect(shown([], ['a'])).toEqual([
    ['a', ['ferns'], []],
    ['c', ['trees'], ['First']],
  ]);
  expect(shown(['course:ferns', 'course:gone'], ['a', 'b', 'c'])).toEqual([
    ['a', ['ferns ✓'], []],
    ['b', ['gone ✓'], []],
    ['c', ['trees'], []],
  ]);
});

it('tells visitors what comes before what', () => {
  expect(shownGroups(outline).map(({ waitsFor }) => waitsFor)).toEqual([[], ['First']]);
});
