import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { createAttemptSaver } from '#web/features/quiz/logic/attempt-saver';
import {
  learnFromBeginning,
  noteSeen,
  saveAnswers,
} from '#web/features/quiz/data/attempt.commands';
import { serverClock } from '#web/shared/server-clock';
import { unsentAnswers } from '#web/features/quiz/data/unsent-answers';
import { online } from '#web/shared/connection';

/** An attempt as this page sees it, live. */
export type OpenAttempt = { id: string; value: Attempt; isPending: boolean; isFromCache: boolean };

/**
 * Saves answers: debounced while typing, and at once when the page is hidden or left. Restores answers that an earlier
 * page could not save.
 */
export function useAttemptSaver(attempt: OpenAttempt, questionIDs: string[]) {
  const { id, value, isPending, isFromCache } = attempt;
  const [saver] = useState(() =>
    createAttemptSaver({
      write: (changes) => saveAnswers(id, changes),
      keep: (questionID, unsent) => unsentAnswers.keep(id, questionID, unsent),
    }),
  );
  const entered = useSyncExternalStore(saver.subscribe, saver.snapshot);

  // While a write is pending, its time is an estimate.
  const seen = isPending ? undefined : value;
  useEffect(() => {
    if (seen === undefined) return;
    saver.giveWay(seen.answerIDs);
    noteSeen(id, seen.savedAt);
  }, [saver, id, seen]);

  const resume = useEffectEvent(() => {
    learnFromBeginning(id, value);
    for (const questionID of questionIDs) {
      const unsent = unsentAnswers.read(id, questionID);
      if (unsent === undefined) continue;
      const isThere = (value.answers[questionID] ?? '') === unsent.text;
      // It arrived, or was answered elsewhere since; while offline this is known later.
      const isDone = isThere || !unsent.held.includes(value.answerIDs[questionID] ?? '');
      if (isDone && !isPending) saver.forget(questionID);
      else saver.resume(questionID, unsent);
    }
    // Without a known offset, ask for the server's time.
    if (!serverClock.isKnown())
      saver.flushBy((changes) => saveAnswers(id, changes)).catch(() => {});
  });
  const isOpen = value.status === 'in_progress';
  // The cached state may be older than another device's writes, and pending writes may still be rejected.
  const isOnline = online.use();
  const isKnown = isOpen && (!isOnline || (!isFromCache && !isPending));
  const isResumed = useRef(false);
  useEffect(() => {
    if (!isKnown || isResumed.current) return;
    isResumed.current = true;
    resume();
  }, [isKnown]);

  useEffect(() => {
    if (!isOpen) return;
    const flush = () => void saver.flush().catch(() => {});
    const onVisibility = () => document.visibilityState === 'hidden' && flush();
    const onUnload = (event: BeforeUnloadEvent) => {
      flush();
      // Other answers remain stored on this device.
      if (saver.snapshot().state === 'refused') event.preventDefault();
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('blur', flush);
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', onUnload);
    return () => {
      flush();
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('blur', flush);
      removeEventListener('pagehide', flush);
      removeEventListener('beforeunload', onUnload);
    };
  }, [saver, isOpen]);

  return { saver, entered };
}
