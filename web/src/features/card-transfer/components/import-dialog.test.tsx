import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ImportSteps } from '#web/features/card-transfer/components/import-dialog';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import {
  planImport,
  type DeckCard,
  type ImportPlan,
} from '#web/features/card-transfer/logic/plan-import';
import { readCardFile } from '#web/features/card-transfer/logic/read-card-file';
import { runCardFile, type ReadFile } from '#web/features/card-transfer/logic/run-card-file';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const text = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  'g1\tWhat is a sorus?\tA heap of spores',
  'g2\tFrond\tA leaf<img src="fern.png">',
  'g3\tNo back\t',
].join('\n');
const fileOf = (content: BlobPart = text, name = 'ferns.txt') => new File([content], name);

/** What was written, and what holds up or refuses the next batch. */
let written: string[];
let tagsWritten: string[][];
let hold: Promise<void> | undefined;
let failure: { code: string } | undefined;
let isClosed: boolean;
beforeEach(async () => {
  await page.viewport(1280, 900);
  [written, hold, failure, isClosed] = [[], undefined, undefined, false];
  tagsWritten = [];
});

const open = (deck: DeckCard[] | null = [], read: ReadFile = runCardFile) =>
  render(
    <ImportSteps
      courseID="ferns"
      deck={deck ?? undefined}
      read={read}
      write={async (_, { fresh, changed }, from, onProgress, signal) => {
        const all = [...fresh, ...changed];
        for (let at = from; at < all.length && !signal.aborted; at++) {
          await hold;
          if (failure) throw Object.assign(new Error('Refused.'), failure);
          if (signal.aborted) return;
          written.push(all[at]!.id);
          const added = fresh[at];
          if (added) tagsWritten.push(added.content.tags);
          onProgress(at + 1);
        }
      }}
      onClose={() => (isClosed = true)}
    />,
    'card-transfer',
    'file-import',
    'flashcard-editor',
  );
const choose = async (file = fileOf()) =>
  page.getByLabelText('Choose a file, or drop it here').upload(file);
const button = (name: string | RegExp) => page.getByRole('button', { name });

it('shows what a file does and writes nothing before it is confirmed', async () => {
  await open();
  await expectAccessible();
  await choose();
  await expect.element(page.getByText('2 new')).toBeVisible();
  await expect.element(page.getByText('1 skipped')).toBeVisible();
  await expect.element(page.getByText('The back is empty.')).toBeVisible();
  await expect.element(page.getByText(/^Without pictures .* fern\.png\./)).toBeVisible();
  await expectAccessible();
  expect(written).toEqual([]);
  await button('Import 2 cards').click();
  await expect.element(page.getByText('2 cards added.')).toBeVisible();
  expect(written).toHaveLength(2);
  await expectAccessible();
  await button('Close').click();
  expect(isClosed).toBe(true);
});

it('adds the names of decks as tags if that is wanted, not otherwise', async () => {
  const decks = ['#deck column:2', '#tags column:3', '#guid column:1'];
  const rows = ['g1\tFerns\tleaf\tFrond\tA leaf', 'g2\tMosses::Peat\t\tCap\tOn the seta'];
  await open();
  await choose(fileOf(['#separator:tab', ...decks, ...rows].join('\n')));
  await expect.element(page.getByText('The file has 2 decks.', { exact: false })).toBeVisible();
  await expectAccessible();
  const box = page.getByRole('checkbox', { name: /^Add the name of its deck/ });
  await expect.element(box).not.toBeChecked();
  await button('Import 2 cards').click();
  await expect.element(page.getByText('2 cards added.')).toBeVisible();
  expect(tagsWritten).toEqual([['leaf'], []]);
  await button('Choose another file').click();
  await choose(fileOf(['#separator:tab', ...decks, ...rows].join('\n')));
  await box.click();
  await expect.element(box).toBeChecked();
  await button('Import 2 cards').click();
  await expect.element(page.getByText('2 cards added.')).toBeVisible();
  expect(tagsWritten.slice(2)).toEqual([['leaf', 'deck::Ferns'], ['deck::Mosses::Peat']]);
});

it('finds nothing to do in a file that was imported before', async () => {
  const plan = await planImport(await readCardFile(fileOf(), () => {}), []);
  await open(plan.fresh.map(({ id, content }) => ({ id, ...content })));
  await choose();
  await expect.element(page.getByText('2 unchanged')).toBeVisible();
  await expect.element(page.getByText('There is nothing to import.')).toBeVisible();
  await expect.element(button(/^Import/)).not.toBeInTheDocument();
});

it('waits for the cards of the course, and can be cancelled', async () => {
  await open(null);
  await choose();
  await expect.element(page.getByText(/^Loading the cards of the course/)).toBeVisible();
  await button('Cancel').click();
  await expect.element(button('Cancel')).not.toBeInTheDocument();
  await expect.element(page.getByText('Choose a file, or drop it here')).toBeVisible();
});

it('shows how much of a file is read, and stops reading on request', async () => {
  let isStopped = false;
  await open([], (_, onProgress, signal) => {
    onProgress(0.4);
    return new Promise<ImportPlan>((_done, fail) =>
      signal.addEventListener('abort', () => {
        isStopped = true;
        fail(signal.reason);
      }),
    );
  });
  await choose();
  await expect.element(page.getByRole('progressbar')).toHaveValue(40);
  await expectAccessible();
  await button('Cancel').click();
  expect(isStopped).toBe(true);
  await expect.element(page.getByText('Choose a file, or drop it here')).toBeVisible();
});

it.each([
  [new CardFileProblem('damaged'), /^The file is damaged/],
  [new CardFileProblem('notUtf8', '7'), /^Line 7 is not UTF-8/],
  [new ZipProblem('bomb'), /^Unpacked, this file would be far too large/],
  [new ZipProblem('outside_path', '../x'), /\.\.\/x/],
  [new ZipProblem('not_a_zip'), /^The file is damaged/],
  [new Error('Something else.'), 'The file cannot be read.'],
])('says why a file is not read: %s', async (problem, said) => {
  await open([], () => Promise.reject(problem));
  await choose();
  await expect.element(page.getByText(said)).toBeVisible();
  await expect.element(page.getByText('Nothing has been changed.')).toBeVisible();
  await expectAccessible();
});

it('refuses a broken package in the worker', async () => {
  await open();
  await choose(fileOf('PK\u0003\u0004 and no more', 'ferns.apkg'));
  await expect.element(page.getByText(/^The file is damaged/)).toBeVisible();
});

it('stops between batches, and goes on where it stopped', async () => {
  let release = () => {};
  hold = new Promise((done) => (release = done));
  await open();
  await choose();
  await button('Import 2 cards').click();
  await expect.element(page.getByText('0 cards of 2 saved')).toBeVisible();
  await button('Stop').click();
  release();
  await expect.element(page.getByText('Stopped.')).toBeVisible();
  await expectAccessible();
  hold = undefined;
  await button('Continue').click();
  await expect.element(page.getByText('2 cards added.')).toBeVisible();
  expect(new Set(written).size).toBe(2);
  expect(written).toHaveLength(2);
});

it('keeps what it has to write when the server refuses it', async () => {
  failure = { code: 'permission-denied' };
  await open();
  await choose();
  await button('Import 2 cards').click();
  await expect.element(page.getByText(/^The server has refused the cards/)).toBeVisible();
  failure = undefined;
  await button('Continue').click();
  await expect.element(page.getByText('2 cards added.')).toBeVisible();
});

it('holds long words and Arabic on a phone without scrolling sideways', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  await open();
  await page
    .getByLabelText('اختر ملفًا أو أفلته هنا')
    .upload(fileOf(`#guid column:1\n${'x'.repeat(90)},${'y'.repeat(900)},\n${'g'.repeat(90)},a,b`));
  await expect.element(page.getByText('بطاقة جديدة واحدة')).toBeVisible();
  await expectAccessible();
  expect(document.querySelector('dialog')!.scrollWidth).toBeLessThanOrEqual(360);
  await chooseLocale('en');
});
