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

// Savers outlive the page, so that leaving and returning does not bypass the throttle.
const savers = new Map<string, ReturnType<typeof createReadingSaver>>();
function saverOf({ userID, lessonID }: ProgressOf) {
  const key = `${userID} ${lessonID}`;
  const saver = savers.get(key) ?? createReadingSaver();
  savers.set(key, saver);
  return saver;
}

/** Whether this tab has already sent the record of an earlier tab. Its own records are already being written. */
let isResumed = false;

/** Returns and resets the unwritten seconds in use, for a caller that writes them itself. */
export const takeSeconds = (of: ProgressOf): number => saverOf(of).take();

const uses = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll', 'timeupdate'];

/**
 * Measures the time in which the lesson is visible and in use; writes it and the reading position when the learner
 * leaves. A playing video counts as use through its `timeupdate` events. Records nothing while `article` is null.
 */
export function useReadingRecord(
  article: HTMLElement | null,
  of: ProgressOf,
  known: LessonProgress | undefined,
) {
  // A failed write of reading time is not worth an error message.
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
