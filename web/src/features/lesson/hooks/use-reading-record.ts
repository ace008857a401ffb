import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { readPosition } from '#web/features/lesson/logic/read-position';
import { createReadingSaver } from '#web/features/lesson/logic/reading-saver';
import { after, opened, type Sign } from '#web/features/lesson/logic/time-in-use';
import {
  recordReading,
  sendUnsentReading,
  type ProgressOf,
} from '#web/features/lesson/data/lesson-progress.commands';

// They outlive their page: who leaves a lesson and comes back does not write more often for it.
const savers = new Map<string, ReturnType<typeof createReadingSaver>>();
function saverOf({ userID, lessonID }: ProgressOf) {
  const key = `${userID} ${lessonID}`;
  const saver = savers.get(key) ?? createReadingSaver();
  savers.set(key, saver);
  return saver;
}

/** Whether this page has looked for what an earlier one left. What it leaves itself is under way. */
let isResumed = false;

/** Seconds in use that are not written yet, for somebody who writes them now. */
export const takeSeconds = (of: ProgressOf): number => saverOf(of).take();

const uses = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll', 'timeupdate'];

/**
 * Measures the time in which the lesson is visible and in use, and writes it and the reading position when the learner
 * leaves. A video that plays is a use: media tell `timeupdate`. No article, no record.
 */
export function useReadingRecord(
  article: HTMLElement | null,
  of: ProgressOf,
  known: LessonProgress | undefined,
) {
  // What cannot be written is lost: nobody is asked to mend a count of seconds.
  const write = useEffectEvent((seconds: number, position: number) => {
    const timeSpent = known?.timeSpent ?? 0;
    recordReading(of, { seconds, position, timeSpent }).catch(() => {});
  });
  const { userID } = of;
  useEffect(() => {
    if (isResumed) return;
    isResumed = true;
    sendUnsentReading(userID).catch(() => {});
  }, [userID]);

  const open = useEffectEvent(() => saverOf(of));

  useLayoutEffect(() => {
    if (article === null) return;
    const saver = open();
    const isVisible = () => document.visibilityState === 'visible';
    let state = opened(Date.now(), isVisible());
    const enter = (sign: Sign) => {
      const { counted } = state;
      state = after(state, sign, Date.now());
      saver.add(state.counted - counted);
    };
    const onUse = () => {
      if (Date.now() - state.usedAt > 1000) enter('use');
    };
    const leave = () => {
      enter('tick');
      saver.leave(readPosition(article), write);
    };
    const onVisibility = () => {
      enter(isVisible() ? 'show' : 'hide');
      if (!isVisible()) leave();
    };
    uses.forEach((use) => document.addEventListener(use, onUse, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', leave);
    return () => {
      leave();
      uses.forEach((use) => document.removeEventListener(use, onUse, { capture: true }));
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', leave);
    };
  }, [article]);
}
