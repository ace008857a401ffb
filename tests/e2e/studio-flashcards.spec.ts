import { flashcardPath } from '@trellis/model/paths';
import { expectAccessible } from '#tests/e2e/accessibility';
import { createCourse } from '#tests/e2e/create-course';
import { readsOf } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { encodeFields, exists, readStored, writeDocument } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';
import { withoutTriggers } from '#tests/e2e/triggers';
import { aFlashcard } from '#tests/factories/a-lesson';

const table = Array.from({ length: 20 }, (_, index) =>
  index === 0
    ? 'Ferns have {{c1::spores}}.\t\tfern, spore'
    : `Question ${index + 1}\t"Answer ${index + 1},\nline 2"\tfern`,
).join('\n');

test('lets a teacher paste cards, edit one by keyboard, undo a deletion, and import a file twice', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.allow(/ERR_INTERNET_DISCONNECTED/);
  const courseID = 'ferns-pasted';
  await createCourse(courseID, encodeFields({ title: 'Ferns to learn' }));
  await signInAs(page, 'teacher1');
  await page.goto(`/teach/courses/${courseID}/flashcards`);
  await expect(page.getByRole('heading', { name: 'Write the first flashcard' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  await page.getByLabel('Table', { exact: true }).fill(`${table}\nNo back`);
  await expect(page.getByText('1 row with a problem')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add 20 cards' }).click();

  const front = (number: number) =>
    page.getByRole('textbox', { name: `Front of card ${number}`, exact: true });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(page.locator('.card-row')).toHaveCount(20);
  await expect(front(1)).toHaveValue('Ferns have {{c1::spores}}.');
  await expect(front(20)).toHaveValue('Question 20');

  await front(3).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('An answer with $x^2$');
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await expect(front(4)).toBeFocused();
  await expect(page.getByText(/^Offline\. Your changes are kept/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  const cardID = (await page.locator('.card-row').nth(2).getAttribute('data-card')) ?? '';
  const stored = () => readStored(flashcardPath(courseID, cardID));
  await expect.poll(async () => (await stored())['backText']).toBe('An answer with $x^2$');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Delete: Card 3' }).press('Enter');
  await expect.poll(() => exists(flashcardPath(courseID, cardID))).toBe(false);
  await expect(page.locator('.card-row')).toHaveCount(19);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => exists(flashcardPath(courseID, cardID))).toBe(true);
  await expect(front(3)).toHaveValue('Question 3');
  await expect
    .poll(async () => (await readStored(`courses/${courseID}`))['flashcardCount'], {
      timeout: 30_000,
    })
    .toBe(20);

  const importFile = async (text: string) => {
    await page.getByRole('button', { name: 'Import cards' }).click();
    await page
      .getByLabel('Choose a file, or drop it here')
      .setInputFiles({ name: 'ferns.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
  const notes = '#separator:tab\n#guid column:1\ng1\tFrond\tA leaf\ng2\tSorus\t';
  await importFile(notes);
  await expect(page.getByText('1 skipped')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 1 card' }).click();
  await expect(page.getByText('1 card added.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.card-row')).toHaveCount(21);
  await importFile(`${notes}A heap of spores`);
  await expect(page.getByText('1 new')).toBeVisible();
  await expect(page.getByText('1 unchanged')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 card' }).click();
  await expect(page.getByText('1 card added.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.card-row')).toHaveCount(22);
});

test('reads a page of cards once each, and the rest when somebody searches', async ({ page }) => {
  test.slow();
  const courseID = 'ferns-counted';
  await withoutTriggers(async () => {
    await createCourse(courseID, encodeFields({ title: 'Ferns to count', flashcardCount: 120 }));
    await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        writeDocument(
          flashcardPath(courseID, `card${String(index).padStart(3, '0')}`),
          aFlashcard({ frontText: `Card ${index}` }),
        ),
      ),
    );
  });
  await signInAs(page, 'teacher1');
  const path = `/teach/courses/${courseID}/flashcards`;
  const row = page.locator('.card-row').nth(99);
  await readsOf(page, path, row);
  // Without the shell's own reads, which another page of the studio has too.
  const shell = await readsOf(page, '/no-such-page');
  expect(await readsOf(page, path, row)).toBeLessThanOrEqual(shell + 100 + 2);
  await page.getByRole('searchbox').fill('Card 119');
  await expect(page.getByRole('textbox', { name: /^Front of card/ })).toHaveCount(1);
  await expect(page.locator('.card-row')).toHaveAttribute('data-card', 'card119');
});
