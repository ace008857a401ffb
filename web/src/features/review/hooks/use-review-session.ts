import { useMemo, useRef, useState } from 'react';
import type { CardKey } from '@trellis/model/cards/card-key';
import { createScheduler } from '@trellis/model/cards/scheduler';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import { usePainted } from '#web/features/review/hooks/use-painted';
import { intervalText } from '#web/features/review/logic/interval-text';
import { daySpan, type DaySpan } from '#web/features/review/logic/learning-day';
import type { ReviewQueue } from '#web/features/review/logic/review-queue';
import {
  beginSession,
  takenBack,
  withCram,
  withGrade,
  withPutAside,
  type Session,
} from '#web/features/review/logic/session';
import { t } from '#web/shared/i18n/locale';
import { useStableCallback } from '#web/shared/use-stable-callback';

/** An answer that took longer counts as this long, in ms: its learner did something else. */
const longestAnswer = 60_000;

export type Grade = 1 | 2 | 3 | 4;
export const gradeNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

/** A running session and what can be done in it. The functions stay the same. */
export type RunningSession = Session & {
  /** The card that is on the screen; the one before `current` until the next frame. */
  painted: CardKey | undefined;
  isCram: boolean;
  isTurned: boolean;
  /** What was done last, in words. */
  said: string;
  /** The time until the card comes back, in ms, by grade. */
  intervals: Record<Grade, number> | undefined;
  turn: () => void;
  grade: (grade: Grade) => void;
  undo: () => void;
  bury: () => void;
  suspend: () => void;
  end: () => void;
};

/** Runs sessions of review: at most one at a time. */
export function useReviewSession(cards: LearnerCards): {
  session: RunningSession | undefined;
  begin: (queue: ReviewQueue, isCram: boolean) => void;
  leave: () => void;
} {
  const [running, setRunning] = useState<{ session: Session; isCram: boolean; day: DaySpan }>();
  const [isTurned, setTurned] = useState(false);
  const [said, setSaid] = useState('');
  const shownAt = useRef(0);
  const { options, states } = cards.schedule;
  const scheduler = useMemo(() => createScheduler(options), [options]);
  const current = running?.session.current;
  const isCram = running?.isCram ?? false;

  const painted = usePainted(current);
  // They are computed as soon as the card is on the screen, so that turning it takes no time.
  const areAsked = painted === current || isTurned;
  const state = current === undefined ? undefined : states.get(current);
  const intervals = useMemo(() => {
    if (current === undefined || isCram || !areAsked) return undefined;
    const at = cards.now();
    const preview = scheduler.preview(state, at);
    const wait = (grade: Grade) => preview[grade].due - at;
    return { 1: wait(1), 2: wait(2), 3: wait(3), 4: wait(4) };
    // The time at which it is shown is good enough.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current, isCram, areAsked, scheduler, state]);

  const show = (session: Session, words: string) => {
    setRunning(running && { ...running, session });
    setTurned(false);
    setSaid(words);
    shownAt.current = performance.now();
    if (session.current === undefined) cards.flush();
  };

  const grade = useStableCallback((given: Grade) => {
    if (running === undefined || current === undefined || !isTurned) return;
    const { session, day } = running;
    const took = Math.round(Math.min(longestAnswer, performance.now() - shownAt.current));
    const answer = { grade: given, took };
    const name = t(`review.grade.${gradeNames[given]}`);
    if (isCram) return show(withCram(session, answer, cards.now()), name);
    const before = states.get(current);
    const [entry] = cards.append([{ kind: 'review', key: current, ...answer }]);
    if (entry === undefined) return;
    const after = scheduler.review(before, given, entry.at);
    const isLeech = after.isSuspended && before?.isSuspended !== true;
    const time = intervalText(after.due - entry.at, 'long');
    const words = t(isLeech ? 'review.said.leech' : 'review.said.graded', { name, time });
    show(withGrade(session, answer, { seq: entry.seq, after, day, now: cards.now() }), words);
  });

  const undo = useStableCallback(() => {
    const last = running && takenBack(running.session);
    if (last === undefined) return;
    if (last.seq !== undefined) cards.append([{ kind: 'undo', seq: last.seq }]);
    show(last.session, t('review.said.undone'));
  });

  const putAside = useStableCallback((kind: 'bury' | 'suspend') => {
    if (running === undefined || current === undefined) return;
    const [entry] = isCram ? [] : cards.append([actionOf(kind, current, running.day)]);
    const words = t(
      isCram
        ? 'review.said.skipped'
        : kind === 'bury'
          ? 'review.said.buried'
          : 'review.said.suspended',
    );
    show(withPutAside(running.session, entry?.seq, cards.now()), words);
  });
  const turn = useStableCallback(() => current !== undefined && setTurned(true));
  const bury = useStableCallback(() => putAside('bury'));
  const suspend = useStableCallback(() => putAside('suspend'));
  const end = useStableCallback(() => {
    setRunning(running && { ...running, session: { ...running.session, current: undefined } });
    cards.flush();
  });

  return {
    session: running && {
      ...running.session,
      ...{ painted, isCram, isTurned, said, intervals, turn, grade, undo, bury, suspend, end },
    },
    begin(queue, crams) {
      const now = cards.now();
      setRunning({
        session: beginSession(queue, now),
        isCram: crams,
        day: daySpan(now, cards.clock),
      });
      setTurned(false);
      setSaid('');
      shownAt.current = performance.now();
    },
    leave: () => setRunning(undefined),
  };
}

const actionOf = (kind: 'bury' | 'suspend', key: CardKey, day: DaySpan) =>
  kind === 'bury' ? { kind, key, until: day.end } : { kind, key };
