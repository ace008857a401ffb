import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { Deck } from '#web/data/cards/deck.queries';
import { LoadedReview, OpenReview } from '#web/features/review/components/review';
import type { QueryState } from '#web/firebase/query-state';
import { setLocale } from '#web/shared/i18n/locale';
import { turnShortcuts } from '#web/shared/shortcuts';
import { aFernCard, anEntry, fernDeck, useFernCards } from '#web/testing/cards-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

let cards: LearnerCards;
type Given = Parameters<typeof useFernCards>[0] & { deck: Deck };

function Fern({ deck, ...given }: Given) {
  const open = useFernCards(given);
  useLayoutEffect(() => {
    cards = open;
  });
  return <OpenReview uid="fern" cards={open} deck={deck} />;
}
const show = (given: Given) => render(<Fern {...given} />, 'review', 'markdown');
const press = (keys: string) => userEvent.keyboard(keys);
const begin = async () => {
  await expect.element(page.getByRole('button', { name: 'Start the review' })).toHaveFocus();
  await press('{Enter}');
};
const shown = () => page.getByRole('region', { name: 'Card' });
const actions = () => cards.entries.map(({ action }) => action);
const day = 86_400_000;
const threeCards = fernDeck(aFernCard('frond'), aFernCard('root'), aFernCard('spore'));
/** Long ago known, so that they are due. */
const learnt = (...cardIDs: string[]): ReviewEntry[] =>
  cardIDs.map((cardID, at) =>
    anEntry(at + 1, Date.now() - 90 * day + at, {
      ...{ kind: 'review', key: `ferns/${cardID}`, grade: 4, took: 1 },
    }),
  );

beforeEach(() => page.viewport(1000, 900));
afterEach(async () => {
  localStorage.clear();
  turnShortcuts(true);
  await setLocale('en');
});

describe('a review', () => {
  it('is done by keyboard alone', async () => {
    await show({ deck: threeCards, past: learnt('frond', 'root', 'spore') });
    await begin();
    await expect.element(shown()).toHaveFocus();
    await expect.element(shown()).toHaveTextContent('What is frond?');
    await expect.element(page.getByText('It is frond.')).not.toBeVisible();
    await press(' ');
    await expect.element(shown().getByText('It is frond.')).toBeVisible();
    await press('3');
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    await press('{Enter}1');
    await expect.element(shown().getByText('What is spore?')).toBeVisible();
    expect(actions().slice(3)).toMatchObject([
      { kind: 'review', key: 'ferns/frond', grade: 3 },
      { kind: 'review', key: 'ferns/root', grade: 1 },
    ]);
  });

  it('says on each grade when the card comes back', async () => {
    await show({ deck: fernDeck(aFernCard('frond')) });
    await begin();
    await press(' ');
    const buttons = page.getByRole('group', { name: 'How well did you know it?' });
    await expect.element(buttons.getByRole('button', { name: 'Again 1 min' })).toBeVisible();
    await expect.element(buttons.getByRole('button', { name: 'Good 10 min' })).toBeVisible();
    await expect.element(buttons.getByRole('button', { name: /Easy \d+ days/ })).toBeVisible();
    await expectAccessible();
  });

  it('takes back exactly one step with U, and again the one before', async () => {
    await show({ deck: threeCards, past: learnt('frond', 'root', 'spore') });
    await begin();
    const before = cards.schedule.states;
    await press(' 3');
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    await press(' 4');
    await expect.element(shown().getByText('What is spore?')).toBeVisible();
    await press('u');
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    expect(cards.schedule.states.get('ferns/root')).toEqual(before.get('ferns/root'));
    expect(cards.schedule.states.get('ferns/frond')).not.toEqual(before.get('ferns/frond'));
    await press('u');
    await expect.element(shown().getByText('What is frond?')).toBeVisible();
    expect(cards.schedule.states).toEqual(before);
    await press('u');
    expect(actions().filter(({ kind }) => kind === 'undo')).toHaveLength(2);
  });

  it('puts a card off with B and sets it aside with S', async () => {
    await show({ deck: threeCards, past: learnt('frond', 'root', 'spore') });
    await begin();
    await press('b');
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    await press('s');
    await expect.element(shown().getByText('What is spore?')).toBeVisible();
    expect(actions().slice(3)).toMatchObject([
      { kind: 'bury', key: 'ferns/frond' },
      { kind: 'suspend', key: 'ferns/root' },
    ]);
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('1 card is set aside').click();
    await expectAccessible();
    await page.getByRole('button', { name: 'Review again' }).click();
    await expect.element(page.getByText('1 card is set aside')).not.toBeInTheDocument();
  });

  it('compares a typed answer, and grades by keys after it', async () => {
    await show({ deck: fernDeck(aFernCard('frond', { backText: 'A **leaf**' })) });
    await begin();
    await press('t');
    const field = page.getByRole('textbox', { name: 'Type the answer' });
    await expect.element(field).toHaveFocus();
    await press('A leef{Enter}');
    await expect.element(page.getByText('Struck through')).toBeVisible();
    expect(document.querySelector('.typed-diff')!.innerHTML).toContain('<del>e</del>');
    await expectAccessible();
    await press('1');
    expect(actions()).toMatchObject([{ kind: 'review', grade: 1 }]);
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
    await press('b{Escape}u');
    await expect.poll(() => actions().at(-1)).toEqual({ kind: 'undo', seq: 1 });
  });

  it('tells screen readers the question, the answer and what was done', async () => {
    await show({ deck: threeCards, past: learnt('frond', 'root', 'spore') });
    await begin();
    const said = page.getByRole('status').filter({ hasText: /Question|Answer/ });
    await expect.element(said).toHaveTextContent('Question: What is frond?');
    await press(' ');
    await expect.element(said).toHaveTextContent('Answer: It is frond.');
    await press('3');
    await expect.element(said).toHaveTextContent(/^Good: again in .+ Question: What is root\?/);
  });

  it('ends with a summary and when the next card is due', async () => {
    await show({ deck: threeCards, past: learnt('frond', 'root', 'spore') });
    await begin();
    for (const grade of ['3', '1', '4']) await press(` ${grade}`);
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    await press(' 3');
    await expect.element(page.getByRole('heading', { name: 'Well done' })).toHaveFocus();
    await expect.element(page.getByText('75%')).toBeVisible();
    await expect.element(page.getByText(/The next card is due in/)).toBeVisible();
    await expectAccessible();
  });

  it('keeps keys to fields and dialogs while they have the focus', async () => {
    await show({ deck: threeCards });
    await begin();
    await press('f');
    await press('1 ubs');
    await expect.element(page.getByLabelText('What is wrong with it?')).toHaveValue('1 ubs');
    expect(actions()).toEqual([]);
    await press('{Escape}');
    await press('?');
    await expect.element(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('checkbox').click();
    await press('{Escape}');
    await press('b');
    expect(actions()).toEqual([]);
  });

  it('practises without a schedule, forgotten cards again at the end', async () => {
    await show({ deck: threeCards });
    await page.getByRole('button', { name: 'Practise 3 cards' }).click();
    await press(' 1');
    await expect.element(shown().getByText('What is root?')).toBeVisible();
    for (const grade of ['3', '3', '3']) await press(` ${grade}`);
    await expect.element(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
    expect(actions()).toEqual([]);
  });

  it('sets a card aside that is forgotten too often, and says so', async () => {
    const past: ReviewEntry[] = [];
    for (let lapse = 0; lapse < 7; lapse++) {
      const at = Date.now() - (90 - lapse * 10) * day;
      const review = (grade: 1 | 4, later: number) =>
        past.push(
          anEntry(past.length + 1, at + later, {
            ...{ kind: 'review', key: 'ferns/frond', grade, took: 1 },
          }),
        );
      review(4, 0);
      review(1, 5 * day);
      review(4, 5 * day + 600_000);
    }
    await show({ deck: fernDeck(aFernCard('frond')), past });
    await begin();
    await press(' 1');
    await expect.element(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
    expect(cards.schedule.states.get('ferns/frond')).toMatchObject({
      lapses: 8,
      isSuspended: true,
    });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('1 card is set aside').click();
    await expect.element(page.getByText('Often forgotten')).toBeVisible();
  });
});

describe('a card', () => {
  it('shows a cloze, formulas, code and recordings', async () => {
    const frontText =
      'A {{c1::frond}} with $x^2$ and `code`, [hear](https://media.example/frond.mp3)';
    await show({ deck: fernDeck(aFernCard('leaf', { kind: 'cloze', frontText, backText: '' })) });
    await begin();
    await expect.element(shown()).toHaveTextContent('A […] with');
    await expect.element(shown().getByLabelText('Recording').first()).toBeVisible();
    await press(' ');
    await expect.element(shown().getByText('frond', { exact: true })).toBeVisible();
    await expectAccessible();
  });

  it('that is very long scrolls within, and its buttons stay', async () => {
    const backText = 'fern '.repeat(790);
    await show({ deck: fernDeck(aFernCard('leaf', { backText })) });
    await begin();
    await press(' ');
    await expect.element(page.getByRole('button', { name: /^Good/ })).toBeInViewport();
    await page.viewport(360, 640);
    await expect.element(page.getByRole('button', { name: /^Good/ })).toBeInViewport();
    await expectAccessible();
  });

  it('that no longer exists leaves the schedule', async () => {
    await show({ deck: fernDeck(aFernCard('frond')), past: learnt('frond', 'gone') });
    await expect.poll(actions).toMatchObject([{}, {}, { kind: 'forget', key: 'ferns/gone' }]);
  });
});

describe('nothing to review', () => {
  it('because there are no cards', async () => {
    await show({ deck: fernDeck() });
    await expect.element(page.getByText('There are no flashcards here yet.')).toBeVisible();
    await expectAccessible();
  });

  it('because nothing is due: says when the next card is', async () => {
    const past = [
      anEntry(1, Date.now() - 1000, { kind: 'review', key: 'ferns/frond', grade: 4, took: 1 }),
    ];
    await show({ deck: fernDeck(aFernCard('frond')), past });
    await expect.element(page.getByText(/The next card is due in \d+ days/)).toBeVisible();
    await expectAccessible();
  });

  it('because the limit of the day is reached: offers to study more', async () => {
    const many = Array.from({ length: 22 }, (_, at) => aFernCard(`fern${at + 10}`));
    const past = Array.from({ length: 20 }, (_, at) =>
      anEntry(at + 1, Date.now() - 1000 + at, {
        ...{ kind: 'review', key: `ferns/fern${at + 10}`, grade: 4, took: 1 },
      }),
    );
    await show({ deck: fernDeck(...many), past });
    await expect
      .element(page.getByText(/reached your limit for today; 2 cards wait/))
      .toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Study more' }).click();
    await begin();
    await expect.element(shown().getByText('What is fern30?')).toBeVisible();
  });

  it('because no card fits the choice', async () => {
    await show({ deck: fernDeck(aFernCard('frond', { tags: ['leaf'] })) });
    await page.getByText('Choose cards').click();
    await page.getByLabelText('Difficulty').selectOptions('Hard');
    await expect.element(page.getByText('No card fits this choice.')).toBeVisible();
    await page.getByLabelText('Difficulty').selectOptions('Easy');
    await page.getByLabelText('Tag').selectOptions('leaf');
    await expect.element(page.getByRole('button', { name: 'Start the review' })).toBeVisible();
    await expectAccessible();
  });
});

describe('a review that cannot be shown yet', () => {
  type Unready = Exclude<QueryState<never>, { status: 'ready' }>;
  type Part = 'deck' | 'schedule';
  const retry = vi.fn();

  function Unloaded({ part, state }: { part: Part; state: Unready }) {
    const schedule = useFernCards({});
    const ready = { cards: { status: 'ready', value: schedule } as const };
    const deck = { status: 'ready', value: threeCards } as const;
    return part === 'deck' ? (
      <LoadedReview uid="fern" {...ready} deck={state} />
    ) : (
      <LoadedReview uid="fern" cards={state} deck={deck} />
    );
  }
  const lacks = (part: Part, state: Unready) =>
    render(<Unloaded {...{ part, state }} />, 'review', 'markdown');

  it.each<[Part, Unready['status'], Unready, RegExp]>(
    (['deck', 'schedule'] as const).flatMap(
      (part): [Part, Unready['status'], Unready, RegExp][] => [
        [part, 'denied', { status: 'denied' }, /You do not have access/],
        [part, 'missing', { status: 'missing' }, /Not found/],
        [part, 'offline', { status: 'offline', retry }, /No connection/],
        [part, 'failed', { status: 'failed', error: new Error('Broken'), retry }, /went wrong/],
      ],
    ),
  )('says when the %s is %s, and offers to try again', async (part, _, state, title) => {
    retry.mockClear();
    await lacks(part, state);
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Start the review' }))
      .not.toBeInTheDocument();
    await expectAccessible();
    if (!('retry' in state)) return;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it.each<Part>(['deck', 'schedule'])('keeps its place while the %s is loading', async (part) => {
    await lacks(part, { status: 'loading' });
    const place = page.getByText('Loading').first();
    await expect.element(place).toBeInTheDocument();
    expect(document.querySelector('main')!.getBoundingClientRect().height).toBeGreaterThan(300);
    await expectAccessible();
  });

  it('says to somebody without a course that there are no cards', async () => {
    await show({ deck: { courses: [], closed: [] } });
    await expect.element(page.getByText('There are no flashcards here yet.')).toBeVisible();
    await expectAccessible();
  });
});

it.each(['waiting', 'sending', 'offline', 'failed'] as const)(
  'says where reviews are that are %s',
  async (sync) => {
    await show({ deck: threeCards, sync });
    await expect.element(page.getByText(/[Rr]eviews|Kept on this device/).last()).toBeVisible();
    await expectAccessible();
  },
);

it('tells a learner that the clock of their device is wrong', async () => {
  await show({ deck: threeCards, clockOffset: -day });
  await expect.element(page.getByText(/clock is about 1 day fast/)).toBeVisible();
  await expectAccessible();
});

it('is in Arabic from right to left, with cards in their own language', async () => {
  await setLocale('ar');
  await show({ deck: threeCards, past: learnt('frond', 'root') });
  await expect.element(page.getByRole('button', { name: 'ابدأ المراجعة' })).toHaveFocus();
  await press('{Enter} ');
  await expect.element(page.getByRole('button', { name: /^جيدة/ })).toBeVisible();
  expect(document.querySelector('.review-sides')).toHaveProperty('dir', 'ltr');
  await expectAccessible();
});
