import { lessonPath, modulePath } from '@trellis/model/paths';
import { aModule } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { expectAccessible } from '#tests/e2e/accessibility';
import { readsOf } from '#tests/e2e/read-counts';
import { coldStart, signInAs } from '#tests/e2e/sign-in';
import { readStored, text, writeAsAdmin, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

test('creates a course, fills in its settings by keyboard, publishes, archives and trashes it', async ({
  page,
  browser,
  consoleErrors,
}) => {
  test.slow();
  // The draft is denied to a visitor, whose browser logs the refused request.
  consoleErrors.allow(/403/);
  await signInAs(page, 'teacher2');
  await page.goto('/teach');
  await page.getByRole('link', { name: 'Create a course' }).click();
  await page.getByLabel('Title').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is needed.')).toHaveCount(2);
  await page.keyboard.type('Mosses up close');
  await page.getByLabel('Category').selectOption('Science');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the course' }).click();
  await expect(page).toHaveURL(/\/teach\/courses\/[A-Za-z0-9]{20}$/);
  const studio = new URL(page.url()).pathname;
  const courseID = studio.split('/').at(-1)!;
  const path = `courses/${courseID}`;
  expect(await readStored(path)).toMatchObject({
    ...{ slug: 'mosses-up-close', status: 'draft', authorID: 'teacher2', language: 'en' },
  });
  // Functions add their fields to the course, which is another read if it is open.
  await expect.poll(async () => (await readStored(path)).teachers, coldStart).toHaveLength(1);
  // The course, five categories and the header.
  const reads = await readsOf(page, `${studio}/settings`, page.getByLabel('Description'));
  expect(reads).toBeLessThanOrEqual(7);

  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('No lesson is visible to learners.')).toBeVisible();
  await expect(dialog.getByText('The description is empty.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Publish' })).toBeFocused();

  // Nobody but its teachers sees it yet.
  const visitor = await browser.newPage();
  await visitor.goto(`/${path}`);
  await expect(visitor.getByRole('heading', { level: 1, name: /access|found/ })).toBeVisible();

  await page.getByLabel('Description').focus();
  await page.keyboard.type('Small, old and everywhere.');
  await page.getByRole('group', { name: 'What learners' }).getByText('Add a row').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tell a moss from a liverwort');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Draw a moss');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Name another course').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Course of the catalogue').selectOption('How plants work');
  await page.getByRole('button', { name: 'Add this course' }).click();
  // Somebody else saves another field meanwhile; leaving asks first.
  await writeAsAdmin(path, {
    duration: text('3 hours'),
    updatedAt: { timestampValue: new Date().toISOString() },
  });
  await expect(page.getByLabel('Duration')).toHaveValue('3 hours');
  await page.getByRole('link', { name: 'Outline' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await readStored(path)).toMatchObject({
    description: 'Small, old and everywhere.',
    duration: '3 hours',
    outcomes: ['Draw a moss', 'Tell a moss from a liverwort'],
    prerequisites: ['/courses/how-plants-work How plants work'],
  });

  await writeDocument(modulePath(courseID, 'start'), aModule());
  await writeDocument(lessonPath(`${courseID}1`), aLesson({ courseID, moduleID: 'start' }));
  await expect.poll(async () => (await readStored(path)).lessonCount, coldStart).toBe(1);
  await page.getByRole('button', { name: 'Publish' }).click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Everybody can find it in the catalogue.')).toBeVisible();
  await visitor.goto(`/${path}`);
  await expect(visitor.getByRole('heading', { name: 'Mosses up close' })).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'How plants work' })).toHaveAttribute(
    'href',
    '/courses/how-plants-work',
  );
  await visitor.context().close();
  await page.goto(`/${path}`);
  await expect(page.getByRole('link', { name: 'Edit course' })).toHaveAttribute('href', studio);
  await expect(page.getByRole('button', { name: 'Enrol' })).toHaveCount(0);

  await page.goto(`${studio}/settings`);
  await page.getByRole('button', { name: 'Archive' }).click();
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('It is not in the catalogue')).toBeVisible();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(dialog.getByText('It disappears for everybody but its teachers')).toBeVisible();
  await dialog.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByRole('button', { name: 'Restore as a draft' })).toBeVisible();

  await page.goto('/teach');
  await page.getByText('Trash (1 course)').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Delete .*Mosses up close.* for good$/ }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Mosses up close')).toHaveCount(0);
  await expect.poll(() => readStored(path).catch(() => null)).toBe(null);
});
