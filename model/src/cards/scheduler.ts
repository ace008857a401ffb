import { createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import { becomesLeech, newCardState, type CardState } from '#model/cards/card-state';
import { defaultOptions, isStep, type ReviewOptions } from '#model/cards/review-options';

/** Computes states of cards by FSRS-6 (ts-fsrs with its default weights, without fuzz, so that all devices agree). */
export type Scheduler = {
  /** Returns the state of a card after a grade, 1 to 4, given at a moment in ms. */
  review: (state: CardState | undefined, grade: 1 | 2 | 3 | 4, at: number) => CardState;
  /** Returns the states after each grade. */
  preview: (state: CardState | undefined, at: number) => Record<1 | 2 | 3 | 4, CardState>;
  /** Returns the probability, 0 to 1, that a card is remembered at a moment in ms. */
  recall: (state: CardState, at: number) => number;
};

const toCard = (state: CardState | undefined, at: number): Card => {
  if (state === undefined || state.reviewedAt === 0) return createEmptyCard(new Date(at));
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.interval,
    learning_steps: state.step,
    reps: state.reviews,
    lapses: state.lapses,
    state: state.stage,
    last_review: new Date(state.reviewedAt),
  };
};

const toState = (card: Card, before: CardState, at: number): CardState => ({
  ...before,
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  interval: card.scheduled_days,
  step: card.learning_steps,
  reviews: card.reps,
  lapses: card.lapses,
  stage: card.state,
  reviewedAt: at,
  changedAt: at,
  buriedUntil: 0,
  isForgotten: false,
  isSuspended: before.isSuspended || (card.lapses > before.lapses && becomesLeech(card.lapses)),
});

/** Returns the scheduler for a learner's options. */
export function createScheduler(options: ReviewOptions = defaultOptions): Scheduler {
  const engine = fsrs({
    request_retention: options.retention,
    maximum_interval: options.longestInterval,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: options.learningSteps.filter(isStep),
    relearning_steps: options.relearningSteps.filter(isStep),
  });
  // A clock that was set back must not make a review happen before the one before it.
  const notBefore = (state: CardState | undefined, at: number) =>
    Math.max(at, state?.reviewedAt ?? 0);
  const review: Scheduler['review'] = (state, grade, at) => {
    const time = notBefore(state, at);
    const { card } = engine.next(toCard(state, time), new Date(time), grade);
    return toState(card, state ?? newCardState(), time);
  };
  return {
    review,
    preview: (state, at) => ({
      1: review(state, 1, at),
      2: review(state, 2, at),
      3: review(state, 3, at),
      4: review(state, 4, at),
    }),
    recall: (state, at) =>
      engine.get_retrievability(toCard(state, at), new Date(notBefore(state, at)), false),
  };
}
