import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import { ConflictDialog } from '#web/features/lesson-editor/components/conflict-dialog';
import { mergeLessons, resolveMerge } from '#web/features/lesson-editor/logic/merge-lessons';
import { expectAccessible, render } from '#web/testing/render';

const base: LessonDraft = {
  title: 'Ferns',
  textContent: 'Spores grow.\n',
  videoURL: '',
  pdfURL: '',
  blocks: [],
  isPreview: false,
  minutes: 5,
};
const mine = { ...base, title: 'Mosses', textContent: 'Spores germinate.\n' };
const theirs = { ...base, title: 'سرخس', textContent: '', isPreview: false };
const merge = mergeLessons(base, mine, theirs);

it('shows both versions of each conflict, and what was removed', async () => {
  await render(
    <ConflictDialog merge={merge} onResolve={() => {}} onClose={() => {}} />,
    ...(['lesson-editor', 'media'] as const),
  );
  await expect.element(page.getByText('Mosses')).toBeVisible();
  await expect.element(page.getByText('سرخس')).toBeVisible();
  await expect.element(page.getByText('Spores germinate.')).toBeVisible();
  await expect.element(page.getByText('(removed)')).toBeVisible();
  await expectAccessible();
});

it('takes a decision on each', async () => {
  let decided: LessonDraft | undefined;
  await render(
    <ConflictDialog merge={merge} onResolve={(draft) => (decided = draft)} onClose={() => {}} />,
    ...(['lesson-editor', 'media'] as const),
  );
  await page
    .getByRole('group', { name: 'Title' })
    .getByRole('radio', { name: 'The other' })
    .click();
  await page.getByRole('group', { name: 'Text' }).getByRole('radio', { name: 'Mine' }).click();
  await page.getByRole('button', { name: 'Save the decision' }).click();
  expect(decided).toMatchObject({ title: 'سرخس', textContent: 'Spores germinate.\n' });
});

it('asks again when the other editor saves while it is open', async () => {
  const before = mergeLessons(base, mine, { ...base, title: 'سرخس' });
  let decided: LessonDraft | undefined;
  let receive = () => {};
  function Conflict() {
    const [shown, show] = useState(before);
    receive = () => show(merge);
    return (
      <ConflictDialog merge={shown} onResolve={(draft) => (decided = draft)} onClose={receive} />
    );
  }
  await render(<Conflict />, 'lesson-editor', 'media');
  await page.getByRole('radio', { name: 'The other' }).click();
  receive();
  await expect.element(page.getByText('(removed)')).toBeVisible();
  await page.getByRole('button', { name: 'Save the decision' }).click();
  expect(decided).toEqual(resolveMerge(merge, ['mine', 'both']));
});
