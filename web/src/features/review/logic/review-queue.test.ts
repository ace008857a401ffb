import { describe, expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { clockOf } from '@trellis/model/progress/clock';
import { daySpan } from '#web/features/review/logic/learning-day';
import {
  afterReview,
  countsOf,
  learnAhead,
  nextKey,
  startQueue,
  without,
  type QueueSource,
} from '#web/features/review/logic/review-queue';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.parse('2026-11-30T12:00:00Z');
const today = daySpan(now, clockOf([]));
const state = (change: Partial<CardState>): CardState => ({
  ...newCardState(),
  ...{ stage: 2, reviewedAt: now - 5 * day, due: now - day, stability: 4, reviews: 3 },
  ...change,
});
const begin = (states: Record<string, CardState>, change: Partial<QueueSource> = {}) =>
  startQueue({
    keys: Object.keys(states),
    states: new Map(Object.entries(states).filter(([, one]) => one.reviewedAt > 0)),
    options: { newPerDay: 20, reviewsPerDay: 200 },
    done: { fresh: 0, reviews: 0 },
    day: today,
    now,
    ...change,
  });
const fresh = newCardState();
const restOf = ({ rest }: ReturnType<typeof begin>) => rest.map(({ key }) => key);

describe('the beginning of a session', () => {
  it('asks due reviews by due time, and spreads new cards among them', () => {
    const queue = begin({
      'a/new1': fresh,
      'a/new2': fresh,
      'a/late': state({ due: now - day }),
      'a/later': state({ due: now - 2 * day }),
      'a/latest': state({ due: now - 3 * day }),
    });
    expect(restOf(queue)).toEqual(['a/latest', 'a/new1', 'a/later', 'a/new2', 'a/late']);
  });

  it('takes reviews of the whole learning day, none of the next', () => {
    const queue = begin({
      'a/tonight': state({ due: today.end - minute }),
      'a/tomorrow': state({ due: today.end }),
    });
    expect(restOf(queue)).toEqual(['a/tonight']);
  });

  it('leaves out what is suspended, and buried until later', () => {
    const queue = begin({
      'a/suspended': state({ isSuspended: true }),
      'a/buried': state({ buriedUntil: now + day }),
      'a/again': state({ buriedUntil: now - 1 }),
      'a/put-off': { ...fresh, buriedUntil: now + day },
    });
    expect(restOf(queue)).toEqual(['a/again', 'a/put-off']);
    const known = new Map([['a/put-off', { ...fresh, buriedUntil: now + day }]]);
    expect(restOf(begin({ 'a/put-off': fresh }, { states: known }))).toEqual([]);
  });

  it('keeps to the limits of the day and says what they hold back', () => {
    const states = Object.fromEntries([
      ...Array.from({ length: 8 }, (_, at) => [`a/new${at}`, fresh]),
      ...Array.from({ length: 8 }, (_, at) => [`a/due${at}`, state({})]),
    ]);
    const queue = begin(states, {
      options: { newPerDay: 5, reviewsPerDay: 7 },
      done: { fresh: 2, reviews: 1 },
    });
    expect(countsOf(queue)).toEqual({ fresh: 3, learning: 0, reviews: 6 });
    expect(queue.heldBack).toEqual({ fresh: 5, reviews: 2 });
    expect(countsOf(begin(states, { done: { fresh: 99, reviews: 999 } })).fresh).toBe(0);
  });

  it('asks one question of a card a day, but all in learning', () => {
    const queue = begin({
      'a/card': state({}),
      'a/card:r': state({}),
      'a/begun:1': state({ stage: 1, due: now + minute, reviewedAt: now - minute }),
      'a/begun:2': fresh,
      'a/done': state({ reviewedAt: now - minute, due: now + day }),
      'a/done:r': fresh,
    });
    expect(restOf(queue)).toEqual(['a/card']);
    expect(queue.learning.map(({ key }) => key)).toEqual(['a/begun:1']);
  });
});

describe('the order of a session', () => {
  const learning = (due: number) => state({ stage: 1, due });

  it('asks a learning card when its step is over, before all else', () => {
    const queue = begin({ 'a/due': state({}), 'a/step': learning(now + minute) });
    expect(nextKey(queue, now)).toBe('a/due');
    expect(nextKey(queue, now + minute)).toBe('a/step');
  });

  it('asks learning cards up to 20 minutes early when nothing else is left', () => {
    const queue = begin({ 'a/step': learning(now + learnAhead) });
    expect(nextKey(queue, now)).toBe('a/step');
    expect(nextKey(begin({ 'a/step': learning(now + learnAhead + 1) }), now)).toBeUndefined();
  });

  it('brings a graded card back after its step, in the order of their times', () => {
    let queue = begin({ 'a/one': state({}), 'a/two': learning(now + 5 * minute) });
    const after = { due: now + minute, stage: 3 as const, isSuspended: false };
    const again = afterReview(queue, 'a/one', after, today);
    expect(again.learning.map(({ key }) => key)).toEqual(['a/one', 'a/two']);
    const late = afterReview(queue, 'a/one', { ...after, due: now + 10 * minute }, today);
    expect(late.learning.map(({ key }) => key)).toEqual(['a/two', 'a/one']);
    expect(countsOf(late)).toEqual({ fresh: 0, learning: 2, reviews: 0 });
    queue = { ...queue, ...without(queue, 'a/two') };
    expect(countsOf(queue)).toEqual({ fresh: 0, learning: 0, reviews: 1 });
  });

  it('brings no card back that is known, suspended, or has its step tomorrow', () => {
    const queue = begin({ 'a/one': state({}) });
    const after = { due: now + minute, stage: 1 as const, isSuspended: false };
    const left = (change: object) =>
      countsOf(afterReview(queue, 'a/one', { ...after, ...change }, today)).learning;
    expect(left({})).toBe(1);
    expect(left({ stage: 2 })).toBe(0);
    expect(left({ isSuspended: true })).toBe(0);
    expect(left({ due: today.end })).toBe(0);
  });

  it('takes a step of a session with 10,000 cards in less than a millisecond', () => {
    const states = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`a/card${at}`, state({ due: now - at })]),
    );
    let queue = startQueueOf(states);
    const begun = performance.now();
    for (let step = 0; step < 1000; step++) {
      const key = nextKey(queue, now)!;
      const after = { due: now + minute, stage: 1 as const, isSuspended: false };
      queue = afterReview(queue, key, after, today);
    }
    expect((performance.now() - begun) / 1000).toBeLessThan(1);
  });
  const startQueueOf = (states: Record<string, CardState>) =>
    begin(states, { options: { newPerDay: 9999, reviewsPerDay: 9999 } }) as Parameters<
      typeof nextKey
    >[0];
});
