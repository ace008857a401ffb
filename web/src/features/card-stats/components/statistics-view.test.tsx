import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { replay } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { clockOf } from '@trellis/model/progress/clock';
import type { Deck } from '#web/data/cards/deck.queries';
import { StatisticsView } from '#web/features/card-stats/components/statistics-view';
import type { QueryState } from '#web/firebase/query-state';
import { chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const day = 86_400_000;
const now = new Date('2026-11-30T12:00:00Z');

/** A log of cards that are reviewed every day for 30 s, each forgotten on every fifth, and of one that is suspended. */
function logOf(cards: number, days: number): ReviewEntry[] {
  let seq = 0;
  const entry = (daysAgo: number, action: ReviewAction): ReviewEntry => ({
    device: 'phone123',
    seq: ++seq,
    at: now.getTime() - daysAgo * day + seq,
    action,
  });
  const entries = Array.from({ length: days }, (_, index) => days - 1 - index).flatMap((daysAgo) =>
    Array.from({ length: cards }, (__, card) =>
      entry(daysAgo, {
        kind: 'review',
        key: `ferns/card${card}`,
        grade: (card + daysAgo) % 5 === 0 ? 1 : card % 2 === 0 ? 3 : 4,
        took: 30_000,
      }),
    ),
  );
  return [...entries, entry(0, { kind: 'suspend', key: 'ferns/card3' })];
}

const deckOf = (cards: number, text: string): Deck => ({
  courses: [
    {
      ...{ courseID: 'ferns', title: 'Ferns', language: 'en', isWhole: true },
      cards: Array.from({ length: cards }, (_, card) => ({
        ...{ courseID: 'ferns', cardID: `card${card}`, kind: 'basic', difficulty: 'easy' },
        ...{ tags: [], frontText: `${text} ${card}?`, backText: 'A fern' },
      })),
    },
  ],
  closed: [],
});

let resumed: string[] = [];
beforeEach(async () => {
  await page.viewport(1280, 900);
  resumed = [];
});

const open = (
  entries: ReviewEntry[],
  changes: { history?: QueryState<ReviewEntry[]>; deck?: Deck } = {},
) =>
  render(
    <StatisticsView
      schedule={replay(entries)}
      clock={clockOf([])}
      now={now}
      history={{ status: 'ready', value: entries }}
      deck={deckOf(40, 'What is card')}
      onResume={(key) => resumed.push(key)}
      importer={<button type="button">Import reviews</button>}
      {...changes}
    />,
    'card-stats',
  );
const chart = (name: RegExp) => page.getByRole('img', { name });
const cell = (table: string, row: RegExp, index: number) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .nth(index);

it('describes each chart in a sentence and shows it as a table', async () => {
  await open(logOf(10, 3));
  await expect.element(chart(/^Chart: Reviews per day\. 30 reviews/)).toBeVisible();
  await expect.element(chart(/^Chart: Minutes per day\. 15 minutes/)).toBeVisible();
  await expect.element(chart(/^Chart: Next 30 days\. \d+ cards? (is|are) due today/)).toBeVisible();
  await expect.element(chart(/^Chart: Stability\. \d+ of 9 cards/)).toBeVisible();
  await expect.element(chart(/^Chart: Difficulty\. \d+ of 9 cards/)).toBeVisible();
  await page.getByText('As a table Reviews per day').click();
  await expect
    .element(page.getByRole('row', { name: 'November 30 10', exact: true }))
    .toBeVisible();
  await expectAccessible();
});

it('shows true retention by age of the cards, beside the one that is aimed at', async () => {
  const key = 'ferns/card0';
  const at = (daysAgo: number) => now.getTime() - daysAgo * day;
  const review = (seq: number, daysAgo: number, grade: 1 | 4): ReviewEntry => ({
    ...{ device: 'phone123', seq, at: at(daysAgo) },
    action: { kind: 'review', key, grade, took: 1000 },
  });
  await open([review(1, 80, 4), review(2, 60, 4), review(3, 2, 4)]);
  await expect.element(page.getByText('You aim at 90%.')).toBeVisible();
  await expect.element(cell('True retention', /^Last 30 days/, 0)).toHaveTextContent('None asked');
  await expect.element(cell('True retention', /^Last 30 days/, 1)).toHaveTextContent('100% 1 of 1');
  await expect.element(cell('True retention', /^Last 90 days/, 2)).toHaveTextContent('100% 2 of 2');
});

it('resumes a suspended card by keyboard', async () => {
  await open(logOf(10, 3));
  const button = page.getByRole('button', { name: 'Review again: What is card 3?' });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(resumed).toEqual(['ferns/card3']);
  await expect.element(page.getByText('Back in review: What is card 3?')).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: 'Cards that need attention' }))
    .toHaveFocus();
});

it('lists no card that the course no longer has', async () => {
  await open(logOf(10, 3), { deck: deckOf(3, 'What is card') });
  await expect
    .element(page.getByText('None. No card is set aside or often forgotten.'))
    .toBeVisible();
});

it('lists a card by its id while its text is not known', async () => {
  await open(logOf(10, 3), { deck: { courses: [], closed: [] } });
  await expect.element(page.getByRole('button', { name: 'Review again: card3' })).toBeVisible();
});

it('shows a page of many cards that need attention, and all when asked', async () => {
  const suspended = Array.from({ length: 30 }, (_, card): ReviewEntry => ({
    ...{ device: 'phone123', seq: card + 1, at: now.getTime() },
    action: { kind: 'suspend', key: `ferns/card${card}` },
  }));
  await open(suspended);
  await expect.element(page.getByRole('button', { name: /^Review again/ }).nth(24)).toBeVisible();
  expect(page.getByRole('button', { name: /^Review again/ }).elements()).toHaveLength(25);
  await page.getByRole('button', { name: 'Show all 30' }).click();
  await expect.element(page.getByRole('button', { name: /^Review again/ }).nth(29)).toBeVisible();
});

it('says that statistics begin with the first review', async () => {
  await open([]);
  await expect.element(page.getByText(/^There is nothing to count yet/)).toBeVisible();
  await expectAccessible();
});

it('keeps an import open that brings the first reviews', async () => {
  function Page() {
    const [entries, setEntries] = useState<ReviewEntry[]>([]);
    return (
      <>
        <button type="button" onClick={() => setEntries(logOf(2, 2))}>
          Bring
        </button>
        <StatisticsView
          schedule={replay(entries)}
          clock={clockOf([])}
          now={now}
          history={{ status: 'ready', value: entries }}
          deck={undefined}
          onResume={() => {}}
          importer={<input aria-label="Something typed" />}
        />
      </>
    );
  }
  await render(<Page />, 'card-stats');
  await expect.element(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Export/ })).not.toBeInTheDocument();
  await page.getByRole('textbox').fill('Under way');
  await page.getByRole('button', { name: 'Bring' }).click();
  await expect.element(chart(/^Chart: Reviews per day/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('Under way');
});

it('shows the rest when the log cannot be read, and says so', async () => {
  const retry = () => {};
  await open(logOf(10, 3), { history: { status: 'offline', retry } });
  await expect.element(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expect.element(chart(/^Chart: Next 30 days/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Export review log' })).toBeDisabled();
  await expectAccessible();
});

it('saves the schedule as a table', async () => {
  await open(logOf(10, 3));
  await page.getByRole('button', { name: 'Export schedule' }).click();
  await expect.element(page.getByText('Saved as flashcard-schedule.csv.')).toBeVisible();
});

it('is read from right to left in Arabic, and fits a phone', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  await open(logOf(12, 40), { deck: deckOf(40, 'ما هذه البطاقة الطويلة التي لا تتسع لسطر واحد') });
  await expect.element(page.getByRole('heading', { name: 'الثبات' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await chooseLocale('en');
});
