import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SaveStatus } from '#web/features/lesson-editor/components/save-status';
import type { EditingState } from '#web/features/lesson-editor/logic/editing-session';
import { mergeLessons } from '#web/features/lesson-editor/logic/merge-lessons';
import { expectAccessible, render } from '#web/testing/render';

const base = {
  title: 'Ferns',
  textContent: 'Spores grow.\n',
  videoURL: '',
  pdfURL: '',
  blocks: [],
  isPreview: false,
  minutes: 5,
};
const saved: EditingState = { base, draft: base, isSaving: false, isKept: true, merges: 0 };
const edited: EditingState = { ...saved, draft: { ...base, title: 'Mosses' } };

it.each([
  ['Saved', saved],
  ['Saving …', { ...edited, isSaving: true }],
  ['Kept on this device', edited],
  ['Offline. Your changes are kept', { ...edited, problem: 'offline' as const }],
  ['You may no longer edit this lesson.', { ...edited, problem: 'denied' as const }],
  ['This lesson has been deleted.', { ...edited, problem: 'deleted' as const }],
  ['correct the marked fields', { ...edited, problem: 'invalid' as const }],
  ['it tries again by itself', { ...edited, problem: 'failed' as const }],
  ['cannot keep your changes', { ...edited, isKept: false }],
  ['Their changes were added to yours', { ...saved, merges: 1 }],
])('says “%s”', async (words, state) => {
  await render(<SaveStatus state={state} onCompare={() => {}} />, 'lesson-editor');
  await expect.element(page.getByText(words)).toBeVisible();
  await expectAccessible();
});

it('offers to compare versions in a conflict', async () => {
  const theirs = { ...base, title: 'Lichens' };
  const conflict = { theirs, merge: mergeLessons(base, edited.draft, theirs) };
  let isOpen = false;
  await render(
    <SaveStatus state={{ ...edited, conflict }} onCompare={() => (isOpen = true)} />,
    'lesson-editor',
  );
  await expect.element(page.getByRole('status')).toHaveTextContent(/Nothing is lost/);
  await page.getByRole('button', { name: 'Compare' }).click();
  expect(isOpen).toBe(true);
});
