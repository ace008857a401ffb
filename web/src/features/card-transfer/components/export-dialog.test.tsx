import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ExportChoice } from '#web/features/card-transfer/components/export-dialog';
import { readPackage } from '#web/features/card-transfer/logic/read-package';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { expectAccessible, render } from '#web/testing/render';

const deck: DeckCard[] = [
  { id: 'a', frontText: 'Sorus', backText: '=heap', kind: 'basic', difficulty: 'easy', tags: [] },
];
const open = (cards: DeckCard[] | undefined) =>
  render(
    <ExportChoice title="Ferns" slug="ferns" deck={cards} onClose={() => {}} />,
    'card-transfer',
    'file-import',
  );

/** Returns the text of the next file that is saved. */
const nextDownload = () =>
  new Promise<string>((done) =>
    addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLAnchorElement && target.download !== '')
          void fetch(target.href)
            .then((response) => response.text())
            .then((text) => done(`${target.download}\n${text}`));
      },
      { capture: true },
    ),
  );

it('saves the cards for Anki and for spreadsheets', async () => {
  await open(deck);
  await expectAccessible();
  const text = nextDownload();
  await page.getByRole('button', { name: 'Anki text (.txt)' }).click();
  expect(await text).toContain('ferns-flashcards.txt\n#separator:tab');
  await expect.element(page.getByText('ferns-flashcards.txt has been saved')).toBeVisible();
  const csv = nextDownload();
  await page.getByRole('button', { name: 'Spreadsheet (.csv)' }).click();
  expect(await csv).toContain("a,Sorus,'=heap,,easy,basic");
});

it('saves the cards as a package that the import reads', async () => {
  await open(deck);
  const saved = new Promise<{ name: string; bytes: Uint8Array }>((done) =>
    addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLAnchorElement && target.download !== '')
          void fetch(target.href)
            .then((response) => response.bytes())
            .then((bytes) => done({ name: target.download, bytes }));
      },
      { capture: true },
    ),
  );
  await page.getByRole('button', { name: 'Anki package (.apkg)' }).click();
  const { name, bytes } = await saved;
  expect(name).toBe('ferns-flashcards.apkg');
  expect(readPackage(bytes, () => {}).cards).toMatchObject([
    { ownID: 'a', frontText: 'Sorus', backText: '=heap', kind: 'basic' },
  ]);
  await expect.element(page.getByText('ferns-flashcards.apkg has been saved')).toBeVisible();
});

it('waits for the cards of the course', async () => {
  await open(undefined);
  await expect.element(page.getByText(/^Loading the cards of the course/)).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Anki text (.txt)' }))
    .not.toBeInTheDocument();
});

it('offers no file without cards', async () => {
  await open([]);
  await expect.element(page.getByText('There are no cards to export.')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Anki text (.txt)' }))
    .not.toBeInTheDocument();
});
