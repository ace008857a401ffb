import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { WritingProgress } from '#web/features/course-transfer/components/writing-progress';
import { expectAccessible, render } from '#web/testing/render';

const title = 'Pteridophytologisches '.repeat(5).trim();
const pressed: string[] = [];
const shared = {
  title,
  writing: {
    ...{ isDeleting: false, problem: undefined },
    goOn: () => {
      pressed.push('go on');
      return Promise.resolve();
    },
  },
  onDelete: () => void pressed.push('delete'),
};

it('shows how far the course is', async () => {
  const state = { step: 'writing', done: 2, total: 5 } as const;
  await render(<WritingProgress {...shared} state={state} />, 'course-transfer');
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '2');
  await expect.element(page.getByRole('status')).toHaveTextContent('Step 2 of 5');
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  await expectAccessible();
});

it('offers to continue or to delete where it stopped', async () => {
  await page.viewport(360, 740);
  const problem = 'courseTransfer.stopped.refused';
  const state = { step: 'stopped', done: 2, total: 5, problem } as const;
  await render(<WritingProgress {...shared} state={state} />, 'course-transfer');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/refused.*only you see/);
  await expectAccessible();
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(pressed).toEqual(['go on']);
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/deleted for good/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(pressed).toEqual(['go on']);
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await dialog.getByRole('button', { name: 'Delete what is there' }).click();
  expect(pressed).toEqual(['go on', 'delete']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it('leads to the new course', async () => {
  const state = { step: 'done', courseID: 'ferns' } as const;
  await render(<WritingProgress {...shared} state={state} />, 'course-transfer');
  await expect
    .element(page.getByRole('link', { name: 'Open the course' }))
    .toHaveAttribute('href', '/teach/courses/ferns');
  await expectAccessible();
});
