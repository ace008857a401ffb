import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/e2e/accessibility';
import { signUp } from '#tests/e2e/sign-in';
import { writeAsAdmin } from '#tests/e2e/stored-documents';
import { expect, offlineErrors, test } from '#tests/e2e/test';

const course = 'typography-that-reads';
const lesson = `/courses/${course}/lessons/${course}-how-the-eye-reads`;

/** Returns how many ranges are highlighted under a name. */
const painted = (page: Page, name: string) =>
  page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);

/** Selects words of the lesson like a mouse does. */
async function select(page: Page, words: string) {
  const paragraph = page.locator('.prose :is(p, li)', { hasText: words });
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element, passage) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const at = (text.textContent ?? '').indexOf(passage);
      if (at >= 0) getSelection()?.setBaseAndExtent(text, at, text, at + passage.length);
    }
  }, words);
}

/** Signs up a learner, enrols them, opens the course's first lesson and returns their id. */
async function enrol(page: Page, name: string): Promise<string> {
  const { uid } = await signUp(page, name);
  await page.goto(`/courses/${course}`);
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: 'Mark as complete' })).toBeVisible();
  return uid;
}

test('finds words, follows the table of contents, and turns shortcuts off', async ({ page }) => {
  await page.goto(`${lesson}#section-what-the-page-can-do-about-it`);
  const heading = page.getByRole('heading', { name: 'What the page can do about it' });
  await expect(heading).toBeInViewport();
  const bar = await page.locator('.lesson-bar').boundingBox();
  expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
  const contents = page.getByRole('navigation', { name: 'In this lesson' });
  await expect(contents.locator('[aria-current]')).toHaveText('What the page can do about it');
  await contents.getByRole('link', { name: 'The numbers' }).click();
  await expect(page).toHaveURL(/#section-the-numbers$/);
  await expect(contents.locator('[aria-current]')).toHaveText('The numbers');

  await page.keyboard.press('/');
  const field = page.getByLabel('Find in this lesson', { exact: true });
  await expect(field).toBeFocused();
  // In the table, ignoring case.
  await field.fill('JUMPS THAT GO backwards');
  await expect(page.getByText('1 of 1')).toBeVisible();
  // In the footnote, ignoring accents that the text does not have.
  await field.fill('ráyner');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(page.getByText('The classic survey is')).toBeInViewport();
  await field.fill('jump');
  await expect.poll(() => painted(page, 'find')).toBeGreaterThan(5);
  const count = await painted(page, 'find');
  await field.press('Shift+Enter');
  await expect(page.getByText(new RegExp(`\\d+ of ${count}`))).toBeVisible();
  await expectAccessible(page);
  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect(page.getByRole('button', { name: 'Find' })).toBeFocused();
  expect(await painted(page, 'find')).toBe(0);

  await page.keyboard.press('?');
  await page.getByLabel('Use single-key shortcuts on this page').uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(field).toBeHidden();
});

test('keeps notes and highlights across a reload and an edit of the lesson', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(offlineErrors);
  await enrol(page, 'Hana Highlighter');
  await select(page, 'the eye is standing still');
  await page.getByRole('button', { name: 'Green' }).click();
  await expect.poll(() => painted(page, 'note-green')).toBe(1);
  await select(page, 'Cramped lines');
  await page.getByRole('button', { name: 'Add a comment' }).click();
  await page.getByLabel('Comment').fill('Measure mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => painted(page, 'note-green')).toBe(2);

  // By keyboard only.
  await page.keyboard.press('/');
  await page.keyboard.type('saccades');
  await page.getByRole('button', { name: 'Highlight this match' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  const panel = page.getByRole('region', { name: 'My notes' });
  await expect(panel).toBeFocused();
  await expect(panel.locator('blockquote')).toHaveText([
    'saccades',
    'the eye is standing still',
    'Cramped lines',
  ]);
  const field = panel.getByLabel('Notes on this lesson');
  await field.fill('x'.repeat(20_003));
  await expect(panel.getByText('3 characters too many')).toBeVisible();
  await context.setOffline(true);
  await field.fill('Shorter lines!');
  await expect(panel.getByText('Saved on this device')).toBeVisible();
  await context.setOffline(false);
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
  await panel.getByLabel('Colour').nth(1).selectOption('Pink');
  await panel.getByRole('button', { name: 'Delete' }).first().click();
  await expect(panel.locator('blockquote')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.locator('blockquote')).toHaveCount(3);
  await expectAccessible(page);

  await page.reload();
  await expect.poll(() => painted(page, 'note-green')).toBe(2);
  expect(await painted(page, 'note-pink')).toBe(1);

  await writeAsAdmin(`lessons/${course}-how-the-eye-reads`, {
    textContent: {
      stringValue:
        'Something new before it. You learn **while the eye is standing\nstill**.\n\n- Cramped lines, again.',
    },
  });
  await expect(page.getByText('Something new before it')).toBeVisible();
  await expect.poll(() => painted(page, 'note-pink')).toBe(1);
  await page.getByRole('button', { name: 'My notes' }).click();
  await expect(field).toHaveValue('Shorter lines!');
  await expect(panel.getByText('Measure mine')).toBeVisible();
  await expect(panel.locator('section', { hasText: 'no longer in the lesson' })).toContainText(
    'saccades',
  );
});

test('resumes at the reading position, and announces a completed course', async ({ page }) => {
  const uid = await enrol(page, 'Rita Reader');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The parts of a letter');
  const heading = page.getByRole('heading', { name: 'What a size measures' });
  // A busy machine may need more than five seconds to register reading.
  await expect(async () => {
    await heading.evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(5500);
    await page.reload();
    await expect(page.getByText('You left off here')).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 45_000 });
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: 'Start from the top' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  // Five of six are complete.
  const ids = await page
    .locator('.outline-title a[href*="/lessons/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));
  await writeAsAdmin(`enrollments/${uid}_${course}`, {
    completedLessonIDs: {
      arrayValue: {
        values: ids
          .filter((id) => !id?.endsWith('the-parts-of-a-letter'))
          .map((stringValue) => ({ stringValue })),
      },
    },
  });
  await expect(page.locator('.outline-item[data-done]')).toHaveCount(5);
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(page.getByText('You have earned the 10 XP for this lesson')).toBeVisible();
  await expect(page.locator('a[rel=next].primary')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You have completed the course' })).toBeVisible();
  await expectAccessible(page);
});
