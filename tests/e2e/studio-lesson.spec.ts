import type { Page } from '@playwright/test';
import { lessonPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { readStored, writeDocument } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';
import { aLesson } from '#tests/factories/a-lesson';

const address = '/teach/courses/studio-lesson/lessons/studio-lesson-1';
const stored = () => readStored(lessonPath('studio-lesson-1'));
const textContent = '# Ferns\n\nSpores grow.\n\n* an odd list\n\nThe end.\n';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const statusOf = (page: Page, words: string | RegExp) =>
  page.locator('.save-status').getByText(words);

async function open(page: Page) {
  await signInAs(page, 'teacher1');
  await page.goto(address);
  await expect(editorOf(page)).toBeVisible();
}

/** Selects a word of the text and types another over it. */
async function retype(page: Page, word: string, by: string) {
  await editorOf(page).click();
  await editorOf(page).evaluate((field, wanted) => {
    const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`There is no ${wanted}.`);
  }, word);
  await page.keyboard.type(by);
}

test('loses no edit: killed tab, offline, two editors and a conflict', async ({
  page,
  browser,
  context,
  consoleErrors,
}) => {
  // Four editors, one after another.
  test.slow();
  consoleErrors.allow(offlineErrors);
  await createCourse('studio-lesson', {});
  await writeDocument(
    lessonPath('studio-lesson-1'),
    aLesson({ courseID: 'studio-lesson', moduleID: null, title: 'Ferns', textContent, blocks: [] }),
  );
  await expect.poll(async () => (await readStored('courses/studio-lesson')).lessonCount).toBe(1);
  await signInAs(page, 'teacher1');
  // The course, the lesson and the header.
  expect(await readsOf(page, address, editorOf(page))).toBeLessThanOrEqual(3);
  await expectAccessible(page);

  // Typing: saved by itself, and nothing else of the text changes.
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('One more.');
  const written = /^# Ferns\n\nSpores grow\.\n\n\* an odd list\n\nThe end\.\n\nOne more\.\n?$/;
  await expect.poll(async () => (await stored()).textContent).toMatch(written);
  await expect(statusOf(page, 'Saved')).toBeVisible();

  // A tab that is killed while somebody types.
  await context.setOffline(true);
  await page.keyboard.type(' Offline.');
  await expect(statusOf(page, /Offline\. Your/)).toBeVisible();
  // Signing out would delete it.
  await page.getByLabel(/Account of/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  // Closing it this way runs no handler of the page.
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/teach');
  const unsaved = again.getByRole('region', { name: 'Not saved yet' });
  await unsaved.getByRole('link', { name: 'Ferns' }).click();
  await expect(editorOf(again)).toContainText('One more. Offline.');
  await expect.poll(async () => (await stored()).textContent).toContain('One more. Offline.');

  // Another editor, in another place of the text and then in the same.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other);
  await context.setOffline(true);
  await retype(again, 'grow', 'germinate');
  await retype(other, 'end', 'finish');
  await expect.poll(async () => (await stored()).textContent).toContain('The finish.');
  await context.setOffline(false);
  await expect.poll(async () => (await stored()).textContent).toContain('germinate');
  expect((await stored()).textContent).toMatch(
    /^# Ferns\n\nSpores germinate\.\n\n\* an odd list\n\nThe finish\.\n\nOne more\. Offline\.\n?$/,
  );
  await expect(editorOf(other)).toContainText('germinate');

  await context.setOffline(true);
  await retype(again, 'germinate', 'sprout');
  await retype(other, 'germinate', 'wake');
  await expect.poll(async () => (await stored()).textContent).toContain('wake');
  await context.setOffline(false);
  await again.getByRole('button', { name: 'Compare' }).click();
  const dialog = again.getByRole('dialog', { name: 'Two versions of the same passage' });
  await expect(dialog).toContainText('Spores sprout.');
  await expect(dialog).toContainText('Spores wake.');
  await expectAccessible(again);
  await dialog.getByRole('button', { name: 'Save the decision' }).click();
  await expect.poll(async () => (await stored()).textContent).toContain('sprout');
  expect((await stored()).textContent).toContain('wake');

  // What it was in the beginning can be had again.
  await again.getByRole('button', { name: 'History' }).click();
  const history = again.getByRole('dialog', { name: 'History' });
  await history.getByRole('button', { name: /Oldest version kept/ }).click();
  await expectAccessible(again);
  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect.poll(async () => (await stored()).textContent).toBe(textContent);
  await elsewhere.close();
});
