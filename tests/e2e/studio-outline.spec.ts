import type { Page, Request } from '@playwright/test';
import { staffOutline } from '@trellis/model/content/staff-outline';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { expectNoMoreReads, readsOf } from '#tests/e2e/read-counts';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { exists, readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

const courseID = 'studio-outline';
const studio = `/teach/courses/${courseID}`;

/** Returns the documents that a page writes while `action` runs, as Firestore's SDK sends them. */
async function writesDuring(page: Page, action: () => Promise<unknown>): Promise<string[]> {
  const written: string[] = [];
  const onRequest = (request: Request) => {
    const body = decodeURIComponent(request.postData() ?? '');
    for (const [, path] of body.matchAll(/"(?:name|delete)":"[^"]*\/documents\/([^"]+)"/g))
      if (request.url().includes('/Write/channel')) written.push(path!);
  };
  page.on('request', onRequest);
  await action();
  page.off('request', onRequest);
  return written;
}

/** Presses a button by keyboard. */
async function press(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

/** Creates modules or items one after another, by keyboard. */
async function create(page: Page, button: string, titles: string[]) {
  await press(page, button);
  for (const title of titles) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

test('builds an outline by keyboard alone, of which learners see what is published', async ({
  page,
  browser,
}) => {
  test.slow();
  await createCourse(courseID, {});
  await expect.poll(() => exists(`course_outlines/${courseID}`), coldStart).toBe(true);
  await signInAs(page, 'teacher1');
  await page.goto(studio);
  const module = (name: string) => page.getByRole('region', { name, exact: true });
  const titlesIn = (name: string) => module(name).getByRole('link');

  await create(page, 'Add module', ['Spores', 'Fronds']);
  await create(page, 'Add a lesson to Spores', ['What a spore is', 'How spores travel']);
  await create(page, 'Add a lesson to Fronds', ['What a frond is']);
  await create(page, 'Add a quiz to Fronds', ['Fronds and spores']);
  await expect(titlesIn('Spores')).toHaveText(['What a spore is', 'How spores travel']);
  await expectAccessible(page);

  // To the other module.
  await page.getByRole('button', { name: 'Move How spores travel' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const inFronds = ['How spores travel', 'What a frond is', 'Fronds and spores'];
  await expect(titlesIn('Fronds')).toHaveText(inFronds);

  // The server has got all of it, the move too.
  await expect
    .poll(async () => {
      const { items } = staffOutline.parse(await readStored(`course_outlines/${courseID}`));
      const fronds = items.find(({ title }) => title === inFronds[1])?.moduleID;
      return items.filter(({ moduleID }) => moduleID === fronds).map(({ title }) => title);
    }, coldStart)
    .toEqual(inFronds);
  // Writes whose answer was lost are sent again, and would be counted.
  await page.reload();
  await expect(titlesIn('Fronds')).toHaveText(inFronds);
  await expectNoMoreReads(page);
  const order = `course_arrangements/${courseID}`;
  const keysIn = async () => (await readStored(order))['items'] as string[];
  const before = await keysIn();
  const writes = await writesDuring(page, async () => {
    await page.getByRole('button', { name: 'Move Fronds and spores' }).focus();
    for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key);
    await expect.poll(async () => (await keysIn()).join()).not.toBe(before.join());
  });
  expect(writes).toEqual([order]);
  await page.keyboard.press('Control+z');
  await expect(titlesIn('Fronds')).toHaveText(inFronds);
  await expect.poll(keysIn).toEqual(before);

  for (const title of ['What a frond is', 'Fronds and spores']) {
    await page.getByRole('checkbox', { name: `Select ${title}` }).focus();
    await page.keyboard.press('Space');
  }
  await press(page, 'Publish');
  await expect
    .poll(async () => (await readStored(`courses/${courseID}`))['lessonCount'], coldStart)
    .toBe(1);

  const context = await browser.newContext();
  const learner = await context.newPage();
  await signUp(learner, 'Lena Learner');
  await learner.goto(`/courses/${courseID}`);
  await expect(learner.getByText('What a frond is').first()).toBeVisible();
  await expect(learner.getByText(/How spores travel|What a spore is/)).toHaveCount(0);
  await expect(learner.getByRole('heading', { name: 'Spores', exact: true })).toHaveCount(0);
  await learner.goto(studio);
  await expect(learner.getByRole('heading', { name: 'You do not have access' })).toBeVisible();
  await context.close();

  // The course, its order, its outline and the header; not its lessons.
  expect(await readsOf(page, studio, module('Fronds'))).toBe(4);
});
