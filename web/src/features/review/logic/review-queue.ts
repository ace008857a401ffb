import { questionOf, type CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import type { ReviewOptions } from '@trellis/model/cards/review-options';
import type { DaySpan } from '#web/features/review/logic/learning-day';

/** Learning cards that are due so soon are asked when nothing else is left, in ms. */
export const learnAhead = 20 * 60_000;

type Timed = { key: CardKey; due: number };

/**
 * What is left of a session. Never changed: each answer makes the next one from it without sorting again, and an undo takes the
 * one before.
 */
export type ReviewQueue = {
  /** Cards in learning steps, by the time at which they come back. */
  learning: readonly Timed[];
  /** Due reviews and new cards, in the order in which they are asked. */
  rest: readonly Waiting[];
};

type Waiting = { key: CardKey; isNew: boolean };

/** How many cards were begun and reviewed already on this learning day. */
export type DayCounts = { fresh: number; reviews: number };

/** What is due, and what the limits of the day hold back. */
export type StartedQueue = ReviewQueue & { heldBack: DayCounts };

/** What a session is made of. */
export type QueueSource = {
  /** The questions that may be asked, in the order in which new ones are. */
  keys: readonly CardKey[];
  states: ReadonlyMap<CardKey, CardState>;
  options: Pick<ReviewOptions, 'newPerDay' | 'reviewsPerDay'>;
  done: DayCounts;
  day: DaySpan;
  now: number;
};

/**
 * Returns the cards of a session: those in learning, due reviews by due time, and new ones spread among them. Of the questions of
 * one card only one is asked a day, but for those in learning.
 */
export function startQueue(source: QueueSource): StartedQueue {
  const { keys, states, options, done, day, now } = source;
  const learning: Timed[] = [];
  const due: Timed[] = [];
  const fresh: CardKey[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    const state = states.get(key);
    if (state && state.reviewedAt >= day.start) seen.add(cardOf(key));
    if (state && (state.isSuspended || state.buriedUntil > now)) continue;
    if (state === undefined || state.reviewedAt === 0) fresh.push(key);
    else if (state.due >= day.end) continue;
    else if (state.stage === 2) due.push({ key, due: state.due });
    else learning.push({ key, due: state.due });
  }
  learning.sort(byDue);
  due.sort(byDue);
  learning.forEach(({ key }) => seen.add(cardOf(key)));
  const first = (key: CardKey) => {
    const card = cardOf(key);
    return !seen.has(card) && seen.add(card) !== undefined;
  };
  const reviews = due.map(({ key }) => key).filter(first);
  const begun = fresh.filter(first);
  const reviewsLeft = Math.max(0, options.reviewsPerDay - done.reviews);
  const newLeft = Math.max(0, options.newPerDay - done.fresh);
  return {
    learning,
    rest: mixed(reviews.slice(0, reviewsLeft), begun.slice(0, newLeft)),
    heldBack: {
      reviews: Math.max(0, reviews.length - reviewsLeft),
      fresh: Math.max(0, begun.length - newLeft),
    },
  };
}

const byDue = (a: Timed, b: Timed) => a.due - b.due || (a.key < b.key ? -1 : 1);

const cardOf = (key: CardKey): string => {
  const { courseID, cardID } = questionOf(key);
  return `${courseID}/${cardID}`;
};

/** Returns new cards spread evenly among the reviews. */
function mixed(reviews: CardKey[], fresh: CardKey[]): Waiting[] {
  const spread = (keys: CardKey[], isNew: boolean) =>
    keys.map((key, at) => ({ key, isNew, place: (at + 1) / (keys.length + 1) }));
  return [...spread(reviews, false), ...spread(fresh, true)]
    .toSorted((a, b) => a.place - b.place)
    .map(({ key, isNew }) => ({ key, isNew }));
}

/** Returns the card to ask at a moment; undefined if there is none, or none yet. */
export function nextKey({ learning, rest }: ReviewQueue, now: number): CardKey | undefined {
  const first = learning[0];
  if (first && first.due <= now) return first.key;
  return rest[0]?.key ?? (first && first.due <= now + learnAhead ? first.key : undefined);
}

/** Returns the queue without a card. */
export const without = ({ learning, rest }: ReviewQueue, key: CardKey): ReviewQueue => ({
  learning: learning.filter((timed) => timed.key !== key),
  rest: rest[0]?.key === key ? rest.slice(1) : rest.filter((waiting) => waiting.key !== key),
});

/** Returns the queue after a card was graded: it comes back if its next step is today. */
export function afterReview(
  queue: ReviewQueue,
  key: CardKey,
  { due, stage, isSuspended }: Pick<CardState, 'due' | 'stage' | 'isSuspended'>,
  day: DaySpan,
): ReviewQueue {
  const { learning, rest } = without(queue, key);
  if (stage === 2 || isSuspended || due >= day.end) return { learning, rest };
  const place = learning.findIndex((timed) => timed.due > due);
  const at = place === -1 ? learning.length : place;
  return { learning: [...learning.slice(0, at), { key, due }, ...learning.slice(at)], rest };
}

/** What is left of each kind. */
export type QueueCounts = { fresh: number; learning: number; reviews: number };

export function countsOf({ learning, rest }: ReviewQueue): QueueCounts {
  const fresh = rest.reduce((sum, { isNew }) => sum + (isNew ? 1 : 0), 0);
  return { fresh, learning: learning.length, reviews: rest.length - fresh };
}
