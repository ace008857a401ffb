import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import { ProgramGroups } from '#web/features/program-editor/components/program-groups';
import { expectAccessible, render } from '#web/testing/render';

const group = (id: string, after: string[], courseIDs: string[]): ProgramGroup => ({
  ...{ id, title: `Group ${id}`, need: null, after },
  steps: courseIDs.map((courseID) => ({
    ...{ kind: 'course', courseID, quizID: null, isRequired: true },
  })),
});
const titles = new Map(['ferns', 'mosses'].map((id) => [`course:${id}`, `About ${id}`]));

function Editor({ start }: { start: ProgramGroup[] }) {
  const [groups, setGroups] = useState(start);
  return <ProgramGroups {...{ groups, titles }} courses={[]} change={setGroups} />;
}

const show = (start: ProgramGroup[]) =>
  render(<Editor start={start} />, 'program-editor', 'course', 'teaching');

it('moves and removes steps, and offers no group that would make a cycle', async () => {
  await show([group('a', [], ['ferns', 'mosses']), group('b', ['a'], [])]);
  const steps = page.getByText(/^About /);
  await expect.element(steps.nth(0)).toHaveTextContent('About ferns');
  await page.getByRole('button', { name: /Move down: .*About ferns/ }).click();
  await expect.element(steps.nth(0)).toHaveTextContent('About mosses');
  await expect.element(page.getByRole('checkbox', { name: 'Group a' })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Group b' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /Remove: .*Group a/ }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Group a' })).not.toBeInTheDocument();
  await expect.element(page.getByText('This group has no steps yet.')).toBeVisible();
  await expectAccessible();
});

const grips = () => [...document.querySelectorAll<HTMLElement>('.grip')];
const titlesIn = (id: string) =>
  [...document.querySelectorAll(`[data-group="${id}"] .program-step-title`)].map(
    ({ textContent }) => textContent,
  );
/** Drags the grip at an index to the middle of an element, and a little further. */
async function drag(grip: number, to: Element, end = 'pointerup') {
  const { left, top, height } = to.getBoundingClientRect();
  const from = grips()[grip]!;
  const at = { bubbles: true, button: 0, pointerId: 1, clientX: left };
  // A pointer of a test cannot be captured.
  document.documentElement.setPointerCapture = () => {};
  from.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientY: 0 }));
  await new Promise(requestAnimationFrame);
  for (const by of [0.7, 0.8]) {
    dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: top + height * by }));
    await new Promise(requestAnimationFrame);
  }
  dispatchEvent(new PointerEvent(end, at));
}

it('drags a step within its group and into another one, and puts it back when that is cancelled', async () => {
  await show([group('a', [], ['ferns', 'mosses']), group('b', ['a'], [])]);
  const second = () => document.querySelectorAll('[data-step]')[1]!;
  await expect.poll(() => titlesIn('a')).toEqual(['About ferns', 'About mosses']);
  await drag(1, second(), 'pointercancel');
  await expect.poll(() => titlesIn('a')).toEqual(['About ferns', 'About mosses']);
  await drag(1, second());
  await expect.poll(() => titlesIn('a')).toEqual(['About mosses', 'About ferns']);
  await drag(1, document.querySelector('[data-group="b"]')!);
  await expect.poll(() => titlesIn('b')).toEqual(['About mosses']);
  expect(titlesIn('a')).toEqual(['About ferns']);
  await expectAccessible();
});

it('drags a group behind another one', async () => {
  await show([group('a', [], ['ferns']), group('b', ['a'], ['mosses'])]);
  await expect.poll(() => titlesIn('a')).toEqual(['About ferns']);
  await drag(0, document.querySelector('[data-group="b"]')!);
  const order = () =>
    [...document.querySelectorAll('[data-group]')].map((one) => one.getAttribute('data-group'));
  await expect.poll(order).toEqual(['b', 'a']);
});
