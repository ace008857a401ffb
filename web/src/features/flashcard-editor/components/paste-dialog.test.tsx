import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PasteDialog } from '#web/features/flashcard-editor/components/paste-dialog';
import { frontKey } from '#web/features/flashcard-editor/logic/read-pasted-cards';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/flashcard-editor/components/flashcard-editor.css';
import type { CardContent } from '#web/shared/flashcards/card-content';

let added: CardContent[] = [];
let kept = '';
let isClosed = false;
let failure: { code: string } | undefined;
beforeEach(() => {
  [added, kept, isClosed, failure] = [[], '', false, undefined];
});

type Deck = { text?: string; fronts?: string[] | null; total?: number };
const open = ({ text = '', fronts = [], total = 0 }: Deck = {}) =>
  render(
    <PasteDialog
      text={text}
      fronts={fronts === null ? undefined : new Set(fronts.map(frontKey))}
      total={total}
      onKeep={(now) => (kept = now)}
      onPaste={async (contents, onProgress) => {
        await Promise.resolve();
        added = contents.slice(0, failure ? 1 : undefined);
        onProgress(added.length);
        if (failure) throw Object.assign(new Error('Refused.'), failure);
      }}
      onClose={() => (isClosed = true)}
    />,
    'flashcard-editor',
  );
const add = (name: string) => page.getByRole('button', { name, exact: true });
const table = 'Stoma\tA pore\nSorus\n"Frond,\nleaf"\tOf a fern';

it('shows what a table contains and writes nothing before it is confirmed', async () => {
  await open();
  await page.getByLabelText('Table', { exact: true }).fill(table);
  await expect.element(page.getByText('2 cards found')).toBeVisible();
  await expect.element(page.getByText('1 row with a problem')).toBeVisible();
  await expect.element(page.getByText('Line 2:')).toBeVisible();
  await expect.element(page.getByText('The back is empty.')).toBeVisible();
  await expectAccessible();
  expect(added).toEqual([]);
  expect(kept).toBe(table);
  await add('Add 2 cards').click();
  await expect.poll(() => isClosed).toBe(true);
  expect(added.map(({ frontText }) => frontText)).toEqual(['Stoma', 'Frond,\nleaf']);
  expect(kept).toBe('');
});

it('skips cards that the deck has, or adds them on request', async () => {
  await open({ text: 'Stoma\tA pore\nNew\tb', fronts: ['STOMA '] });
  const skip = page.getByRole('checkbox', { name: 'Skip 1 card whose front exists already' });
  await expect.element(skip).toBeChecked();
  await skip.click();
  await add('Add 2 cards').click();
  await expect.poll(() => added.length).toBe(2);
});

it('waits until the table is compared with the whole deck', async () => {
  await open({ text: 'a\tb', fronts: null });
  await expect.element(page.getByText(/^Comparing with the cards/)).toBeVisible();
  await expect.element(add('Add 1 card')).toHaveAttribute('aria-disabled', 'true');
});

it('adds nothing beyond the most cards of a course', async () => {
  await open({ text: 'a\tb\nc\td', total: 9999 });
  await expect.element(page.getByText('There is room for 1 card more.')).toBeVisible();
  await add('Add 2 cards').click({ force: true });
  expect(added).toEqual([]);
});

it('keeps the table when the server refuses it, and says how much is written', async () => {
  failure = { code: 'permission-denied' };
  await open({ text: 'a\tb\nc\td' });
  await add('Add 2 cards').click();
  await expect.element(page.getByText(/You may no longer edit these cards/)).toBeVisible();
  await expect.element(page.getByText(/^1 card was added before that/)).toBeVisible();
  await expect.element(page.getByLabelText('Table', { exact: true })).toHaveValue('a\tb\nc\td');
  expect(isClosed).toBe(false);
});
