import { createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import { expect, it } from 'vitest';
import type { CardState } from '#model/cards/card-state';
import { replay } from '#model/cards/replay';
import type { ReviewEntry } from '#model/cards/review-entry';
import { defaultOptions, isStep, type ReviewOptions } from '#model/cards/review-options';
import { createScheduler } from '#model/cards/scheduler';

/** Returns a generator of whole numbers below a bound (mulberry32), the same for the same seed. */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

const variants: ReviewOptions[] = [
  defaultOptions,
  { ...defaultOptions, retention: 0.8 },
  { ...defaultOptions, retention: 0.97, longestInterval: 90 },
  { ...defaultOptions, learningSteps: [], relearningSteps: [] },
  { ...defaultOptions, learningSteps: ['5m', '1h', '1d', '3d'], relearningSteps: ['1h', '2d'] },
];

const begin = Date.UTC(2026, 0, 1, 9);
const histories = 250;
const length = 400;

/** One card: what its learner did, and its state by ts-fsrs after each review. */
type History = { entries: ReviewEntry[]; cards: Card[] };

/** Returns a history: mostly when the card is due, sometimes much earlier or later, with some lapses. */
function historyOf(seed: number, options: ReviewOptions): History {
  const random = numbersFrom(seed);
  const engine = fsrs({
    request_retention: options.retention,
    maximum_interval: options.longestInterval,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: options.learningSteps.filter(isStep),
    relearning_steps: options.relearningSteps.filter(isStep),
  });
  const device = 'device01';
  const entries: ReviewEntry[] = [
    { device, seq: 1, at: begin, action: { kind: 'options', options } },
  ];
  const cards: Card[] = [];
  let at = begin + 1;
  for (let seq = 2; seq <= length + 1; seq++) {
    const grade = ([1, 2, 3, 3, 3, 4] as const)[random(6)]!;
    const now = new Date(at);
    const { card } = engine.next(cards.at(-1) ?? createEmptyCard(now), now, grade);
    cards.push(card);
    entries.push({ device, seq, at, action: { kind: 'review', key: 'a/b', grade, took: 0 } });
    // Else the years of one history exceed the dates that there are.
    const wait = Math.min(4 * 365 * 86_400_000, Math.max(1, card.due.getTime() - at));
    at += Math.ceil(wait * [1, 1, 1, 0.3, 1.5, 0.001][random(6)]!);
  }
  return { entries, cards };
}

const stateOf = (card: Card) => ({
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  interval: card.scheduled_days,
  step: card.learning_steps,
  reviews: card.reps,
  lapses: card.lapses,
  stage: card.state,
  reviewedAt: card.last_review?.getTime(),
});

it('gives states and intervals of ts-fsrs step by step, in histories of 100,000 reviews', () => {
  let compared = 0;
  for (let seed = 0; seed < histories; seed++) {
    const { entries, cards } = historyOf(seed, variants[seed % variants.length]!);
    const states: CardState[] = [];
    replay(entries, (_entry, _before, after) => states.push(after));
    for (const [index, card] of cards.entries()) {
      const state = states[index]!;
      // A matcher for each would take ten times as long.
      const differing = Object.entries(stateOf(card)).filter(
        ([field, value]) => Reflect.get(state, field) !== value,
      );
      if (differing.length > 0)
        expect.fail(`history ${seed}, review ${index}: ${differing.join()}`);
      compared++;
    }
  }
  expect(compared).toBe(histories * length);
  // 100,000 reviews, each computed twice.
}, 180_000);

it('previews what a review gives', () => {
  const scheduler = createScheduler();
  const state = scheduler.review(undefined, 3, begin);
  const preview = scheduler.preview(state, begin + 600_000);
  for (const grade of [1, 2, 3, 4] as const)
    expect(preview[grade]).toEqual(scheduler.review(state, grade, begin + 600_000));
});

it('never reviews a card before its last review, as after a clock was set back', () => {
  const scheduler = createScheduler();
  const state = scheduler.review(undefined, 3, begin);
  expect(scheduler.review(state, 3, begin - 86_400_000)).toEqual(scheduler.review(state, 3, begin));
});

it('suspends a card at its eighth lapse, and at every fourth after that', () => {
  const scheduler = createScheduler({ ...defaultOptions, learningSteps: [], relearningSteps: [] });
  let state: CardState | undefined;
  const suspendedAt: number[] = [];
  for (let at = begin, lapses = -1; lapses < 17; at = state.due) {
    const next: CardState = scheduler.review(
      state,
      state?.stage === 2 && state.reviews % 2 ? 1 : 3,
      at,
    );
    if (next.isSuspended) suspendedAt.push(next.lapses);
    state = { ...next, isSuspended: false };
    lapses = next.lapses;
  }
  expect(suspendedAt).toEqual([8, 12, 16]);
});
