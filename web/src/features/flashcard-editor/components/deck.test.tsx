import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { Deck } from '#web/features/flashcard-editor/components/deck';
import { newCard, type CardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import { mistakesIn } from '#web/features/flashcard-editor/logic/card-mistakes';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import {
  createDeckEditing,
  SaveFailure,
  type DeckEditing,
  type SaveProblem,
} from '#web/features/flashcard-editor/logic/deck-editing';
import type { Pages } from '#web/firebase/live-pages';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/flashcard-editor/components/flashcard-editor.css';

const at = new Date('2026-11-01T08:00:00Z');
const card = (number: number, changes: Partial<Flashcard> = {}): StoredCard => ({
  ...{ id: `card${number}`, frontText: `Front ${number}`, backText: `Back ${number}` },
  ...{ kind: 'basic', difficulty: 'medium', tags: [], lastReviewed: null },
  ...{ createdAt: at, updatedAt: at },
  ...changes,
});
const cards = (count: number) => Array.from({ length: count }, (_, index) => card(index + 1));

let saved: Map<string, CardDraft>;
let problem: SaveProblem | undefined;
let editing: DeckEditing;
let loads: string[];
beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  saved = new Map();
  problem = undefined;
  loads = [];
  editing = createDeckEditing({
    save: async (id, { draft }) => {
      await Promise.resolve();
      if (problem) throw new SaveFailure(problem);
      saved.set(id, draft);
      return { current: draft, readAt: 0, isConflict: false };
    },
    keep: () => true,
    isValid: (draft) => mistakesIn(draft).length === 0,
  });
});

const open = (items: StoredCard[], changes: Partial<Pages<Flashcard>> = {}, total?: number) =>
  render(
    <Deck
      courseID="ferns"
      language="en"
      total={total ?? items.length}
      isPending={false}
      editing={editing}
      pasted={{ read: () => '', keep: () => {} }}
      flags={[]}
      onFlagsDone={async () => {}}
      pages={{
        ...{ items, isWhole: true, isLoading: false },
        loadMore: () => loads.push('more'),
        loadAll: () => loads.push('all'),
        ...changes,
      }}
    />,
    'flashcard-editor',
    'markdown',
    'course',
  );
const front = (number: number) =>
  page.getByRole('textbox', { name: `Front of card ${number}`, exact: true });
const back = (number: number) =>
  page.getByRole('textbox', { name: `Back of card ${number}`, exact: true });
const preview = () => page.getByRole('region', { name: 'Front' });

describe('writing by keyboard', () => {
  it('begins the first card, goes on with Tab and Enter, and saves each row when it is left', async () => {
    await open([]);
    await page.getByRole('button', { name: 'Write a card' }).click();
    await expect.element(front(1)).toHaveFocus();
    await userEvent.keyboard('What are sori?{Tab}Heaps of spores{Enter}');
    await expect.element(front(2)).toHaveFocus();
    await expect
      .poll(() => [...saved.values()])
      .toEqual([{ ...newCard, frontText: 'What are sori?', backText: 'Heaps of spores' }]);
    await expect.element(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    // One empty row is enough.
    await userEvent.keyboard('{Enter}{Enter}');
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Front of card/ }).elements().length)
      .toBe(2);
    await expectAccessible();
  });

  it('stays in the column where a row was begun, and breaks a line with Shift', async () => {
    await open(cards(3));
    await back(1).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(back(2)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(back(3)).toHaveFocus();
    await userEvent.keyboard('{End}{Shift>}{Enter}{/Shift}more');
    await expect.element(back(3)).toHaveValue('Back 3\nmore');
  });
});

describe('the table', () => {
  it('shows the card that is edited as learners see it, with each deletion of a cloze text', async () => {
    await open([
      card(1, { kind: 'cloze', frontText: '{{c1::Ferns}} have {{c2::**spores**::what?}}' }),
    ]);
    await front(1).click();
    await expect.element(preview().first()).toHaveTextContent('[…] have spores');
    await expect.element(preview().last()).toHaveTextContent('Ferns have [what?]');
  });

  it('says what is missing in a row that was left, not while it is written', async () => {
    await open(cards(2));
    await back(1).clear();
    await expect.element(back(1)).toBeValid();
    await front(2).click();
    await expect.element(back(1)).toBeInvalid();
    await expect.element(page.getByText('The back is empty.')).toBeVisible();
    expect(saved.size).toBe(0);
    await expectAccessible();
  });

  it('finds, filters and sorts all cards, which it loads for that', async () => {
    await open([card(1, { tags: ['leaf'] }), card(2)], { isWhole: false }, 250);
    expect(loads).toEqual([]);
    await expect.element(page.getByText('250 cards')).toBeVisible();
    await page.getByRole('searchbox').fill('front 2');
    await expect.poll(() => front(1).element()).toHaveProperty('value', 'Front 2');
    expect(loads).toContain('all');
    await page.getByRole('searchbox').fill('nothing like it');
    await expect.element(page.getByText('No card matches.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all cards' }).click();
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('newest');
    await expect.element(front(1)).toHaveValue('Front 2');
  });

  it('shows a hundred of many cards at once, and more on request', async () => {
    await open(cards(250));
    const rows = () => document.querySelectorAll('.card-row').length;
    await expect.poll(rows).toBe(100);
    await page.getByRole('button', { name: 'Show more cards' }).click();
    // Two hundred rows on a busy machine.
    await expect.poll(rows, { timeout: 5000 }).toBe(200);
  });

  it('selects a range with Shift and says how many', async () => {
    await open(cards(5));
    await page.getByRole('checkbox', { name: 'Select card 2' }).click();
    await page.getByRole('checkbox', { name: 'Select card 4' }).click({ modifiers: ['Shift'] });
    await expect.element(page.getByText('3 cards selected')).toBeVisible();
    await expectAccessible();
  });

  it('deletes a card that was begun, and brings it back with what was written', async () => {
    await open(cards(1));
    await page.getByRole('button', { name: 'Add a card' }).click();
    await userEvent.keyboard('Only a front');
    await page.getByRole('button', { name: 'Delete: Card 2' }).click();
    await expect.element(front(2)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(front(2)).toHaveValue('Only a front');
  });

  it('keeps a card that cannot be saved, and says why', async () => {
    problem = 'denied';
    await open(cards(1));
    await front(1).fill('Changed');
    await back(1).click();
    await page.getByRole('searchbox').click();
    await expect.element(page.getByText(/You may no longer edit these cards/)).toBeVisible();
    await expect.element(front(1)).toHaveValue('Changed');
  });

  it('shows both versions of a field that somebody else changed too', async () => {
    await open(cards(1));
    await front(1).fill('Mine');
    editing.receive('card1', { ...newCard, frontText: 'Theirs', backText: 'Back 1' }, Date.now());
    await expect.element(page.getByRole('alert')).toHaveTextContent('Theirs');
    await expectAccessible();
    await page.getByRole('button', { name: 'Use theirs' }).click();
    await expect.element(front(1)).toHaveValue('Theirs');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('holds long words and Arabic on a phone without scrolling sideways', async () => {
    await page.viewport(360, 740);
    await chooseLocale('ar');
    await open([card(1, { frontText: 'x'.repeat(900), tags: ['y'.repeat(40)] }), card(2)]);
    await expect.element(page.getByRole('textbox', { name: /^وجه البطاقة/ }).first()).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await chooseLocale('en');
  });
});
