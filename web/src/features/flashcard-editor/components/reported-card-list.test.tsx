import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { Deck } from '#web/features/flashcard-editor/components/deck';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import { createDeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import type { StoredFlag } from '#web/features/flashcard-editor/logic/reported-cards';
import type { Pages } from '#web/firebase/live-pages';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/flashcard-editor/components/flashcard-editor.css';

const at = new Date('2026-11-01T08:00:00Z');
const card = (number: number): StoredCard => ({
  ...{ id: `card${number}`, frontText: `Front ${number}`, backText: `Back ${number}` },
  ...{ kind: 'basic', difficulty: 'medium', tags: [], lastReviewed: null },
  ...{ createdAt: at, updatedAt: at },
});
const cards = (count: number) => Array.from({ length: count }, (_, index) => card(index + 1));
const flag = (id: string, cardID: string, reason: string): StoredFlag => ({
  ...{ id, cardID, userID: id, reason, createdAt: at },
});
const flags = [
  flag('lea', 'card2', 'The answer is wrong.'),
  flag('max', 'card2', ''),
  flag('tom', 'card150', 'A typo'),
];

let done: string[][] = [];
let isRefused = false;
let loads: string[] = [];
beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  done = [];
  loads = [];
  isRefused = false;
});

const open = (changes: Partial<Pages<Flashcard>> = {}, reports = flags) =>
  render(
    <Deck
      courseID="ferns"
      language="en"
      total={200}
      isPending={false}
      editing={createDeckEditing({
        save: (_, { draft }) => Promise.resolve({ current: draft, readAt: 0, isConflict: false }),
        keep: () => true,
        isValid: () => true,
      })}
      pasted={{ read: () => '', keep: () => {} }}
      flags={reports}
      onFlagsDone={async (ids) => {
        await Promise.resolve();
        if (isRefused) throw Object.assign(new Error(), { code: 'permission-denied' });
        done.push(ids);
      }}
      pages={{
        ...{ items: [card(1), card(2), card(150)], isWhole: true, isLoading: false },
        ...{ loadMore: () => {}, loadAll: () => loads.push('all') },
        ...changes,
      }}
    />,
    'flashcard-editor',
    'markdown',
    'course',
  );
const notice = () => page.getByText('2 cards were reported by learners');
const listed = (index: number) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Done' }) })
    .nth(index);

it('lists the reported cards with all reasons', async () => {
  await open();
  await notice().click();
  await expect
    .element(listed(0))
    .toHaveTextContent(/^Front 2The answer is wrong\..*No reason given/);
  await expect.element(listed(1)).toHaveTextContent(/^Front 150A typo/);
  await expectAccessible();
});

it('shows nothing without reports', async () => {
  await open({}, []);
  await expect.element(page.getByRole('button', { name: 'Add a card' })).toBeVisible();
  expect(page.getByText(/reported/).elements()).toEqual([]);
});

it('goes to a reported card by keyboard, however far down it is', async () => {
  await open({ items: cards(150) });
  await notice().click();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: /^Front of card/ }).last()).toHaveFocus();
  await expect
    .element(page.getByRole('textbox', { name: /^Front of card/ }).last())
    .toHaveValue('Front 150');
});

it('loads all cards to go to one that is not loaded', async () => {
  await open({ items: cards(3), isWhole: false });
  await notice().click();
  await expect.element(listed(1)).toHaveTextContent(/^A card further down\./);
  await listed(1).getByRole('button', { name: 'Go to the card' }).click();
  await expect.poll(() => loads).toEqual(['all']);
});

it('says that a reported card has been deleted, and goes nowhere', async () => {
  await open({ items: cards(3) });
  await notice().click();
  await expect.element(listed(1)).toHaveTextContent(/^This card has been deleted\./);
  expect(listed(1).getByRole('button', { name: 'Go to the card' }).elements()).toEqual([]);
});

it('deletes all reports about a card that is done', async () => {
  await open();
  await notice().click();
  await listed(0).getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => done).toEqual([['lea', 'max']]);
  await expect.element(notice()).toHaveFocus();
});

it('says that reports could not be deleted', async () => {
  isRefused = true;
  await open();
  await notice().click();
  await listed(0).getByRole('button', { name: 'Done' }).click();
  await expect.element(page.getByText(/^You do not have permission/)).toBeVisible();
});

it('fits a phone in Arabic', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  await open();
  await page.getByText('أبلغ متعلّمون عن بطاقتين').click();
  await expect
    .element(page.getByRole('button', { name: 'الانتقال إلى البطاقة' }).first())
    .toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await chooseLocale('en');
});
