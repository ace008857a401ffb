import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import type { DaySpan } from '#web/features/review/logic/learning-day';
import {
  afterReview,
  nextKey,
  without,
  type ReviewQueue,
} from '#web/features/review/logic/review-queue';
import {
  emptyTally,
  withAnswer,
  type SessionTally,
} from '#web/features/review/logic/session-tally';

/** How many steps can be taken back. */
const mostSteps = 100;

/** A session of review at a moment. Never changed; each step makes the next one. */
export type Session = {
  queue: ReviewQueue;
  /** The card that is asked; undefined at the end. */
  current: CardKey | undefined;
  tally: SessionTally;
  /** What it was before each step, and the entry that the step wrote; none while cramming. */
  history: readonly { before: Omit<Session, 'history'>; seq: number | undefined }[];
};

/** A grade, 1 to 4, and how long the answer took, in ms. */
export type Answer = { grade: 1 | 2 | 3 | 4; took: number };

export const beginSession = (queue: ReviewQueue, now: number): Session => ({
  queue,
  current: nextKey(queue, now),
  tally: emptyTally(),
  history: [],
});

/** Returns the session after a card was graded. `after`: its new state. */
export function withGrade(
  session: Session,
  answer: Answer,
  { seq, after, day, now }: { seq: number; after: CardState; day: DaySpan; now: number },
): Session {
  const { queue, current, tally } = session;
  if (current === undefined) return session;
  return step(session, seq, now, {
    queue: afterReview(queue, current, after, day),
    tally: withAnswer(tally, { key: current, ...answer }),
  });
}

/** Returns the session after a card was graded without scheduling it: a forgotten one comes again at the end. */
export function withCram(session: Session, answer: Answer, now: number): Session {
  const { queue, current, tally } = session;
  if (current === undefined) return session;
  const left = without(queue, current);
  const again = answer.grade === 1 ? [{ key: current, isNew: false }] : [];
  return step(session, undefined, now, {
    queue: { ...left, rest: [...left.rest, ...again] },
    tally: withAnswer(tally, { key: current, ...answer }),
  });
}

/** Returns the session after its card was put aside: buried, suspended, or skipped while cramming. */
export const withPutAside = (session: Session, seq: number | undefined, now: number): Session =>
  session.current === undefined
    ? session
    : step(session, seq, now, {
        queue: without(session.queue, session.current),
        tally: session.tally,
      });

/** Returns the session before its last step, and the entry of that step; undefined if there is none. */
export function takenBack(
  session: Session,
): { session: Session; seq: number | undefined } | undefined {
  const last = session.history.at(-1);
  if (last === undefined) return undefined;
  return { session: { ...last.before, history: session.history.slice(0, -1) }, seq: last.seq };
}

function step(
  { history, ...before }: Session,
  seq: number | undefined,
  now: number,
  next: Pick<Session, 'queue' | 'tally'>,
): Session {
  return {
    ...next,
    current: nextKey(next.queue, now),
    history: [...history.slice(1 - mostSteps), { before, seq }],
  };
}
