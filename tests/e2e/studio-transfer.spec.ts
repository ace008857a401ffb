import { copyFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { flashcardPath } from '@trellis/model/paths';
import { partsOf } from '#web/shared/course-format/course-parts';
import { fingerprintOf } from '#web/shared/course-format/fingerprint';
import { numbered } from '#web/shared/course-format/numbered';
import { readCourse } from '#seed/read-course';
import { mediaFolder } from '#seed/school/school';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { coldStart, signInAs } from '#tests/e2e/sign-in';
import { exists, readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

const source = '/teach/courses/how-plants-work/settings';
const fingerprintOn = (page: Page) =>
  page
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .innerText();

/** Exports the course whose settings are open; returns the zip and the fingerprint that the page shows. */
async function exportCourse(page: Page) {
  const button = page.getByRole('button', { name: 'Export as a zip' });
  await expect(button).toBeVisible(coldStart);
  const downloading = page.waitForEvent('download', coldStart);
  await button.click();
  const download = await downloading;
  await expect(page.getByText(`${download.suggestedFilename()} has been saved`)).toBeVisible(
    coldStart,
  );
  return {
    zip: await download.path(),
    name: download.suggestedFilename(),
    fingerprint: await fingerprintOn(page),
  };
}

test('exports a course, imports it as a draft with the same content, and continues a duplicate', async ({
  page,
  context,
}, info) => {
  test.slow();
  await signInAs(page, 'teacher1');
  await page.goto(source);
  const { zip, name, fingerprint } = await exportCourse(page);
  expect(name).toBe('how-plants-work.zip');

  // The seed command reads the same course from the file.
  const path = info.outputPath(name);
  await copyFile(zip, path);
  const known = { media: mediaFolder, category: ['Science'], teacher: ['teacher1'] };
  const seeded = readCourse(path, { ...known, owner: 'teacher1' });
  expect(seeded.courseID).toBe('how-plants-work');
  expect(await fingerprintOf(partsOf(seeded, { authorID: 'teacher1', now: new Date() }))).toBe(
    fingerprint,
  );

  await page.goto('/teach');
  await page.getByRole('link', { name: 'Import a course' }).click();
  await page.getByLabel('Choose a zip file').setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'How plants work' })).toBeVisible();
  await expect(page.getByText('7 lessons')).toBeVisible();
  expect(await fingerprintOn(page)).toBe(fingerprint);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the course' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“How plants work” is there, as a draft.')).toBeVisible(coldStart);
  await page.getByRole('link', { name: 'Open the course' }).click();
  await expect(page.getByText('Inside a leaf')).toBeVisible(coldStart);
  const studio = new URL(page.url()).pathname;
  const courseID = studio.split('/').at(-1)!;
  expect(await readStored(`courses/${courseID}`)).toMatchObject({
    ...{ status: 'draft', authorID: 'teacher1', teacherIDs: ['teacher1'] },
    slug: 'how-plants-work-2',
  });
  await page.goto(`${studio}/settings`);
  expect((await exportCourse(page)).fingerprint).toBe(fingerprint);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish' })).toBeVisible();
  await page.keyboard.press('Escape');

  // The page ends while the first steps of a copy are on their way and the last is not sent yet.
  await page.route(/Write\/channel/, (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  );
  const sending = page.waitForRequest(/Write\/channel/, coldStart);
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByText('Step 0 of 6')).toBeVisible(coldStart);
  await sending;
  await page.close();
  const again = await context.newPage();
  await again.goto('/teach');
  await expect(again.getByText('Creating “Copy of How plants work” was interrupted.')).toBeVisible(
    coldStart,
  );
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByText('“Copy of How plants work” is there, as a draft.')).toBeVisible(
    coldStart,
  );
  await again.getByRole('link', { name: 'Open the course' }).click();
  await expect(again.getByText('Inside a leaf')).toBeVisible(coldStart);
  const copied = new URL(again.url()).pathname;
  const copy = await readStored(copied.replace('/teach/', ''));
  expect(copy).toMatchObject({ slug: 'copy-of-how-plants-work', status: 'draft' });
  // The cards were the last step, which only the second page sent.
  const copyID = copied.split('/').at(-1)!;
  expect(await exists(flashcardPath(copyID, numbered('c', 16)))).toBe(true);
});

test('never deletes an unfinished course that was published meanwhile', async ({ page }) => {
  const courseID = 'published-meanwhile';
  await createCourse(courseID, {});
  await signInAs(page, 'teacher1');
  await page.evaluate(
    (key) => localStorage.setItem(key, JSON.stringify({ title: 'Ferns', packed: '' })),
    `trellis.mine.unsaved.course-transfer.teacher1.${courseID}`,
  );
  await page.goto('/teach');
  await page.getByRole('button', { name: 'Delete what is there' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete what is there' }).click();
  await expect(page.getByText('published meanwhile')).toBeVisible();
  expect(await exists(`courses/${courseID}`)).toBe(true);
});
