import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PublishChecks } from '#web/features/course-editor/components/publish-dialog';
import { publishChecks } from '#web/features/course-editor/logic/publish-checks';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/course-editor/components/course-status.css';

const lesson = { kind: 'lesson' as const, id: 'a', title: 'A', minutes: 5, isPreview: false };
const outline = [{ id: 'm', title: 'M', description: '', items: [lesson] }];
const quizzes = [{ status: 'draft' as const, questionCount: 2 }];

async function show(course: ReturnType<typeof courseOfFerns>, parts = { modules: [], quizzes }) {
  const onYes = vi.fn();
  const onNo = vi.fn();
  const checks = publishChecks(course, parts);
  await render(
    <PublishChecks {...{ course, checks, onYes, onNo }} courseID="ferns" isRunning={false} />,
    'studio',
  );
  return { onYes, onNo };
}

it('refuses a course without lessons, and tells what blocks from what only advises', async () => {
  await page.viewport(360, 740);
  const { onNo } = await show(courseOfFerns({ description: '', thumbnailUrl: '' }));
  const blocks = page.getByRole('region', { name: 'Needed before it can be published' });
  await expect.element(blocks.getByText('No lesson is visible to learners.')).toBeVisible();
  await expect.element(blocks.getByText('The description is empty.')).toBeVisible();
  const advice = page.getByRole('region', { name: 'Worth a look' });
  await expect.element(advice.getByText('There is no cover picture.')).toBeVisible();
  await expect.element(advice.getByText('1 quiz is a draft and not included.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Publish' })).not.toBeInTheDocument();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: 'Go to the outline' }).first().click();
  expect(onNo).toHaveBeenCalledOnce();
});

it('publishes a complete course, and says who is affected', async () => {
  const course = courseOfFerns({ outline, lessonCount: 1, status: 'archived', enrollmentCount: 2 });
  const { onYes } = await show(course, { modules: [], quizzes: [] });
  await expect.element(page.getByText('Nothing is missing.')).toBeVisible();
  await expect.element(page.getByText('2 learners who are enrolled already')).toBeVisible();
  await page.getByRole('button', { name: 'Publish again' }).click();
  expect(onYes).toHaveBeenCalledOnce();
});
