import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CourseList } from '#web/features/teaching/components/taught-courses';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(5).trim();

it('invites a teacher without courses to create the first one', async () => {
  await render(<CourseList courses={[]} uid="tess" />, 'teaching');
  await expect
    .element(page.getByRole('link', { name: 'Create a course' }))
    .toHaveAttribute('href', '/teach/new');
  await expect.element(page.getByText('Trash')).not.toBeInTheDocument();
  await expectAccessible();
});

it('says how many learners of a course need help, and leads to them', async () => {
  await page.viewport(360, 740);
  const courses = [
    { id: 'ferns', ...courseOfFerns({ title: long }) },
    { id: 'mosses', ...courseOfFerns({ title: 'Mosses' }) },
  ];
  const stalled = { ferns: 1234, gone: 2 };
  await render(<CourseList courses={courses} stalled={stalled} uid="tess" />, 'teaching');
  const links = page.getByRole('link', { name: /need help/ });
  await expect.element(links).toHaveTextContent('1,234 learners need help');
  await expect.element(links).toHaveAccessibleName(/need help in .*Pterido/);
  await expect.element(links).toHaveAttribute('href', '/teach/courses/ferns/learners?show=stalled');
  await expect.element(page.getByText('not seen for 10 days')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
});

it('links each course to the studio, and keeps the trash apart', async () => {
  await page.viewport(360, 740);
  const courses = [
    { id: 'ferns', ...courseOfFerns({ title: long }) },
    { id: 'mine', ...courseOfFerns({ title: `Old ${long}`, status: 'trashed' }) },
    { id: 'shared', ...courseOfFerns({ title: 'Shared', status: 'trashed', authorID: 'theo' }) },
  ];
  await render(<CourseList courses={courses} uid="tess" />, 'teaching');
  await expect
    .element(page.getByRole('link', { name: long, exact: true }))
    .toHaveAttribute('href', '/teach/courses/ferns');
  await expect
    .element(page.getByRole('link', { name: /^Settings of .*Pterido/ }))
    .toHaveAttribute('href', '/teach/courses/ferns/settings');
  await expect.element(page.getByRole('link', { name: 'Shared' })).not.toBeInTheDocument();
  await page.getByText('Trash (2 courses)').click();
  await expect.element(page.getByRole('button', { name: /^Restore .*Shared/ })).toBeVisible();
  await expect.element(page.getByText('Only its author deletes it for good.')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: /^Delete .*Old .* for good$/ }).click();
  await expect.element(page.getByText('This cannot be undone.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByText('This cannot be undone.')).not.toBeInTheDocument();
});
