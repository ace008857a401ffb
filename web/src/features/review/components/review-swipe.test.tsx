import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { DeckCard } from '#web/data/cards/deck.queries';
import { OpenReview } from '#web/features/review/components/review';
import { setLocale } from '#web/shared/i18n/locale';
import { aFernCard, fernDeck, useFernCards } from '#web/testing/cards-of-ferns';
import { render } from '#web/testing/render';

let cards: LearnerCards;
const grades = () =>
  cards.entries.map(({ action }) => ('grade' in action ? action.grade : action.kind));

function Fern({ given }: { given: DeckCard[] }) {
  const open = useFernCards({});
  useLayoutEffect(() => {
    cards = open;
  });
  return <OpenReview uid="fern" cards={open} deck={fernDeck(...given)} />;
}

/** Begins a review on a phone. */
async function begin(start: string, ...given: DeckCard[]) {
  await render(<Fern given={given} />, 'review', 'markdown');
  await page.getByRole('button', { name: start }).click();
}

/** Moves a finger from the middle of an element, as a touch screen does: the browser may take it for scrolling. */
async function drag(element: Element, x: number, y = 0) {
  const { left, top, width, height } = element.getBoundingClientRect();
  // The tests run in a frame of the page.
  const frame = window.frameElement!.getBoundingClientRect();
  const scale = frame.width / innerWidth;
  const at = (share: number) => ({
    x: frame.left + (left + width / 2 + x * (share - 0.5)) * scale,
    y: frame.top + (top + height / 2 + y * (share - 0.5)) * scale,
  });
  type Kind = 'touchStart' | 'touchMove' | 'touchEnd';
  const send = (type: Kind, ...touchPoints: { x: number; y: number }[]) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at(0));
  for (let step = 1; step <= 8; step++) await send('touchMove', at(step / 8));
  await send('touchEnd');
}
const card = () => page.getByRole('region').element();
const answer = () => page.getByText('It is frond.');

beforeEach(() => page.viewport(390, 740));
afterEach(async () => {
  localStorage.clear();
  await setLocale('en');
});

describe('a finger that moves across a card', () => {
  it('turns it, then grades it good to the right', async () => {
    await begin('Start the review', aFernCard('frond'), aFernCard('root'));
    await drag(card(), -160);
    await expect.element(answer()).toBeVisible();
    expect(grades()).toEqual([]);
    await drag(card(), 160);
    await expect.element(page.getByText('What is root?')).toBeVisible();
    expect(grades()).toEqual([3]);
  });

  it('grades it again to the left', async () => {
    await begin('Start the review', aFernCard('frond'), aFernCard('root'));
    await drag(card(), 160);
    await expect.element(answer()).toBeVisible();
    await drag(card(), -160);
    await expect.element(page.getByText('What is root?')).toBeVisible();
    expect(grades()).toEqual([1]);
  });

  it('grades the other way round from right to left', async () => {
    await setLocale('ar');
    await begin('ابدأ المراجعة', aFernCard('frond'), aFernCard('root'));
    await drag(card(), 160);
    await expect.element(answer()).toBeVisible();
    await drag(card(), -160);
    await expect.element(page.getByText('What is root?')).toBeVisible();
    expect(grades()).toEqual([3]);
  });

  it('does nothing if it moves a little, or up and down', async () => {
    await begin('Start the review', aFernCard('frond', { frontText: 'fern '.repeat(700) }));
    await drag(card(), 40);
    await drag(card(), 60, -200);
    await expect.poll(() => card().scrollTop).toBeGreaterThan(20);
    await expect.element(answer()).not.toBeVisible();
    await drag(card(), 160);
    await expect.element(answer()).toBeVisible();
  });

  it('scrolls code within it, and grades nothing', async () => {
    const code = `\`\`\`\n${'const fern = frond; '.repeat(20)}\n\`\`\``;
    await begin('Start the review', aFernCard('frond', { frontText: code }));
    await expect.poll(() => card().querySelector('pre')).not.toBeNull();
    const block = card().querySelector('pre')!;
    await drag(block, -160);
    await expect.poll(() => block.scrollLeft).toBeGreaterThan(50);
    await expect.element(answer()).not.toBeVisible();
  });
});
