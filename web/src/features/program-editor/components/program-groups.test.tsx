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
