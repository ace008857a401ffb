/** Where a card is in learning, by FSRS's numbers: 0 new, 1 learning, 2 review, 3 relearning. */
export type LearningStage = 0 | 1 | 2 | 3;

/** How well a learner knows a card, and when it is due: FSRS's state, and what else decides whether it is asked. */
export type CardState = {
  /** When it is due, in ms. */
  due: number;
  /** FSRS: days after which the probability of recall is 90 %. */
  stability: number;
  /** FSRS: 1 to 10. */
  difficulty: number;
  /** The interval that was given last, in days. */
  interval: number;
  /** The learning step that it is at. */
  step: number;
  reviews: number;
  lapses: number;
  stage: LearningStage;
  /** The last review, in ms; 0 for a card that was not reviewed. */
  reviewedAt: number;
  /** Put off until then, in ms; 0 if it is not. */
  buriedUntil: number;
  isSuspended: boolean;
  /** Whether the learner's device found that the card no longer exists. */
  isForgotten: boolean;
  /** The time of the last entry about it, in ms. */
  changedAt: number;
};

/** Returns the state of a card that was never reviewed. */
export const newCardState = (): CardState => ({
  due: 0,
  stability: 0,
  difficulty: 0,
  interval: 0,
  step: 0,
  reviews: 0,
  lapses: 0,
  stage: 0,
  reviewedAt: 0,
  buriedUntil: 0,
  isSuspended: false,
  isForgotten: false,
  changedAt: 0,
});

/** A card that was forgotten so often is taken out of review, and again each time it was forgotten half as often more. */
export const leechAfter = 8;

/** Returns whether the last lapse of a card makes it a leech: it costs more time than it is worth, until it is mended. */
export const becomesLeech = (lapses: number): boolean =>
  lapses >= leechAfter && (lapses - leechAfter) % (leechAfter / 2) === 0;

/** Returns whether a card was forgotten so often that its learner should do something about it. */
export const isLeech = ({ lapses }: CardState): boolean => lapses >= leechAfter;

/** Returns a state as a list of numbers, as packs store it. */
export const writeState = (state: CardState): number[] => [
  ...[state.due, state.stability, state.difficulty, state.interval, state.step, state.reviews],
  ...[state.lapses, state.stage, state.reviewedAt, state.changedAt, state.buriedUntil],
  (state.isSuspended ? 1 : 0) + (state.isForgotten ? 2 : 0),
];

/** Returns the state of a list made by {@link writeState}; undefined for anything else. */
export function readState(list: unknown): CardState | undefined {
  if (!areNumbers(list)) return undefined;
  const [due, stability, difficulty, interval, step, reviews, ...rest] = list;
  const [lapses, stage, reviewedAt, changedAt, buriedUntil, flags = 0] = rest;
  if (!isStage(stage)) return undefined;
  return {
    ...{ due: due!, stability: stability!, difficulty: difficulty!, interval: interval! },
    ...{ step: step!, reviews: reviews!, lapses: lapses!, stage },
    ...{ reviewedAt: reviewedAt!, changedAt: changedAt!, buriedUntil: buriedUntil! },
    isSuspended: flags % 2 === 1,
    isForgotten: flags >= 2,
  };
}

const areNumbers = (list: unknown): list is number[] =>
  Array.isArray(list) && list.length === 12 && list.every(Number.isFinite);

const isStage = (value: unknown): value is LearningStage =>
  value === 0 || value === 1 || value === 2 || value === 3;
