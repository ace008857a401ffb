import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { UnfinishedTransfers } from '#web/features/course-transfer/components/unfinished-transfers';
import {
  claimTransfer,
  forgetTransfer,
  keepTransfer,
  keptPlan,
  keptTransfers,
} from '#web/features/course-transfer/logic/kept-transfers';
import { expectAccessible, render } from '#web/testing/render';

const title = 'Pteridophytologisches '.repeat(5).trim();
const plan = {
  ...{ courseID: 'ferns', title },
  steps: [[{ path: 'courses/ferns', data: { title, createdAt: new Date(7), closesAt: null } }]],
};
const deleted: string[] = [];
const show = (deleteCourse = (courseID: string) => Promise.resolve(void deleted.push(courseID))) =>
  render(<UnfinishedTransfers uid="tess" deleteCourse={deleteCourse} />, 'course-transfer');
const notice = page.getByText(/was interrupted/);

afterEach(() => forgetTransfer('tess', 'ferns'));

it('offers to continue what was interrupted, to the person who began it', async () => {
  await page.viewport(360, 740);
  await keepTransfer('tess', plan);
  await keepTransfer('tom', { ...plan, courseID: 'mosses' });
  await show();
  await expect.element(notice).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  const [kept] = keptTransfers('tess');
  expect(await keptPlan(kept!)).toEqual(plan);
  forgetTransfer('tom', 'mosses');
});

it('deletes what is there after asking, and says so', async () => {
  await keepTransfer('tess', plan);
  await show();
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  expect(deleted).toEqual([]);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete what is there' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/has been deleted/);
  await expect.element(page.getByRole('status')).toHaveFocus();
  await expect.element(notice).not.toBeInTheDocument();
  expect(deleted).toEqual(['ferns']);
  expect(keptTransfers('tess')).toEqual([]);
});

it('keeps the offer when deleting fails', async () => {
  await keepTransfer('tess', plan);
  await show(() => Promise.reject(Object.assign(new Error(), { code: 'unavailable' })));
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete what is there' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(notice).toBeVisible();
  expect(keptTransfers('tess')).toHaveLength(1);
});

it('says that a course was published meanwhile instead of deleting it', async () => {
  await keepTransfer('tess', plan);
  await show(() => Promise.reject(Object.assign(new Error(), { code: 'failed-precondition' })));
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete what is there' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/published meanwhile/);
  await expect.element(notice).toBeVisible();
  expect(keptTransfers('tess')).toHaveLength(1);
});

it('forgets a course of which nothing was written', async () => {
  await keepTransfer('tess', plan);
  await show(() => Promise.reject(Object.assign(new Error(), { code: 'permission-denied' })));
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete what is there' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  expect(keptTransfers('tess')).toEqual([]);
});

it('offers only to delete what the device could not keep', async () => {
  // Random, so that packing it does not help.
  const text = Array.from({ length: 40 }, () =>
    String.fromCharCode(...crypto.getRandomValues(new Uint16Array(25_000))).toWellFormed(),
  ).join('');
  await keepTransfer('tess', { ...plan, steps: [[{ path: 'lessons/a', data: { text } }]] });
  await show();
  await expect.element(page.getByText(/cannot be continued/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Delete' })).toBeVisible();
});

it('says nothing of a course that another tab is writing', async () => {
  await keepTransfer('tess', plan);
  await keepTransfer('tess', { ...plan, courseID: 'mosses', title: 'Mosses' });
  const claim = await claimTransfer('tess', 'ferns');
  await show();
  await expect.element(page.getByText(/“Mosses” was interrupted/)).toBeVisible();
  await expect.element(page.getByText(/Pteridophyto/)).not.toBeInTheDocument();
  claim?.release();
  forgetTransfer('tess', 'mosses');
});

it('never deletes a course that another tab has finished', async () => {
  await keepTransfer('tess', plan);
  await show();
  await expect.element(notice).toBeVisible();
  forgetTransfer('tess', 'ferns');
  deleted.length = 0;
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete what is there' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/finished or deleted/);
  expect(deleted).toEqual([]);
});
