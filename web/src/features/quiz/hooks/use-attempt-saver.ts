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
export type OpenAttempt = { id: string; value: Attempt; isPending: boolean; isKept: boolean };

/**
 * Saves what is entered in an attempt: while somebody types, and at once when the page is left or hidden. What an earlier
 * page could not save is entered again.
 */
export function useAttemptSaver(attempt: OpenAttempt, questionIDs: string[]) {
  const { id, value, isPending, isKept } = attempt;
  const [saver] = useState(() =>
    createAttemptSaver({
      write: (changes) => saveAnswers(id, changes),
      keep: (questionID, unsent) => unsentAnswers.keep(id, questionID, unsent),
    }),
  );
  const entered = useSyncExternalStore(saver.subscribe, saver.snapshot);

  // While a write is under way, when it will have been is a guess.
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
      // It did arrive, or somebody has answered it elsewhere since. Without a connection that shows later.
      const isDone = isThere || !unsent.held.includes(value.answerIDs[questionID] ?? '');
      if (isDone && !isPending) saver.forget(questionID);
      else saver.resume(questionID, unsent);
    }
    // A device that has never heard the server's time asks for it.
    if (!serverClock.isKnown())
      saver.flushBy((changes) => saveAnswers(id, changes)).catch(() => {});
  });
  const isOpen = value.status === 'in_progress';
  // What this device knew may be older than what another has written since; and what it sends may yet be refused.
  const isOnline = online.use();
  const isKnown = isOpen && (!isOnline || (!isKept && !isPending));
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
      // Whatever else was entered is kept on this device.
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
