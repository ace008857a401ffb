import type { Locator, Page } from '@playwright/test';
import { signInAs, signUp } from '#tests/e2e/sign-in';
import { readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

/** Moves the focus to an element with the Tab key alone, from the beginning of the page. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 120; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

/** Reaches a button or link with the Tab key and presses Enter. */
async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Creates modules or items one after another in the outline. */
async function create(page: Page, button: string, ...titles: string[]) {
  await press(page, page.getByRole('button', { name: button }));
  for (const title of titles) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

test('writes a course from nothing to published by keyboard alone, previews it, and a learner takes it', async ({
  page,
  browser,
}) => {
  test.slow();
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await signInAs(page, 'teacher2');
  await page.goto('/teach/new');
  await tabTo(page, page.getByLabel('Title'));
  await keyboard.type('Lichens');
  await tabTo(page, page.getByLabel('Category'));
  await keyboard.type('Sci');
  await press(page, button('Create the course'));
  await expect(page).toHaveURL(/\/teach\/courses\/[A-Za-z0-9]{20}$/);
  const studio = new URL(page.url()).pathname;
  const courseID = studio.split('/').at(-1)!;

  await create(page, 'Add module', 'Two in one');
  await create(page, 'Add a lesson to Two in one', 'What a lichen is');
  await press(page, link('What a lichen is'));
  await tabTo(page, page.getByRole('textbox', { name: 'Text', exact: true }));
  await keyboard.type('## A fungus');
  await keyboard.press('Enter');
  await keyboard.type('It lives with an alga.');
  await expect(page.locator('.save-status').getByText('Saved')).toBeVisible();

  // As learners will see it, although lesson and course are drafts.
  await press(page, link('View the saved lesson as a learner'));
  await expect(page.getByRole('heading', { name: 'A fungus' })).toBeVisible();
  await press(page, button('Mark as complete'));
  await press(page, link('Lichens'));
  await expect(page.getByText('100% complete in this preview')).toBeVisible();
  await tabTo(page, page.getByLabel('Include drafts and hidden modules'));
  await keyboard.press('Space');
  await expect(page.getByText('There is nothing in this course yet.')).toBeVisible();
  await press(page, link('Edit this page'));
  await press(page, link('What a lichen is'));
  await press(page, button('Publish'));
  await expect(button('Publish')).toHaveCount(0);
  await press(page, link('Lichens'));

  await press(page, link('Settings'));
  await tabTo(page, page.getByLabel('Description'));
  await keyboard.type('Small, slow and everywhere.');
  await press(page, button('Save'));
  await expect(page.getByText('Saved.')).toBeVisible();
  await press(page, button('Publish'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publish' }));
  await expect(page.getByText('Everybody can find it in the catalogue.')).toBeVisible();

  const context = await browser.newContext();
  const learner = await context.newPage();
  await signUp(learner, 'Lou Lichen');
  await learner.goto(`/courses/${courseID}`);
  await learner.getByRole('button', { name: 'Enrol' }).click();
  await learner.getByRole('link', { name: 'What a lichen is' }).first().click();
  await learner.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(learner.getByText('Completed', { exact: true }).first()).toBeVisible();
  await context.close();
  expect(await readStored(`courses/${courseID}`)).toMatchObject({ lessonCount: 1 });
});
