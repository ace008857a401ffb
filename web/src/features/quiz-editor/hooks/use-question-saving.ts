import { useEffect, useEffectEvent, useState } from 'react';
import { online } from '#web/shared/connection';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { codeOf } from '#web/shared/use-command';

/** What happens after a question is saved: its form closes, or the next question opens. */
export type AfterSaving = 'close' | 'next';

const problems: Record<string, TextKey> = {
  conflict: 'quizEditor.save.conflict',
  'not-found': 'quizEditor.save.deleted',
  'permission-denied': 'quizEditor.save.denied',
  unavailable: 'quizEditor.save.failed',
};

/**
 * Runs the saving of a question and reports what goes wrong. `canQueue`: whether it can be saved without a connection;
 * otherwise it waits for one, and is saved as soon as there is one.
 */
export function useQuestionSaving(canQueue: boolean, write: (then: AfterSaving) => Promise<void>) {
  const [waiting, setWaiting] = useState<AfterSaving>();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const save = async (then: AfterSaving) => {
    if (isRunning) return;
    setProblem(undefined);
    if (!canQueue && !online.get()) return setWaiting(then);
    setWaiting(undefined);
    setRunning(true);
    try {
      await write(then);
    } catch (error) {
      setProblem(t(problems[codeOf(error)] ?? 'quizEditor.save.failed'));
    } finally {
      setRunning(false);
    }
  };
  const resume = useEffectEvent(() => void (waiting && save(waiting)));
  useEffect(() => {
    const onOnline = () => resume();
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, []);
  return {
    save,
    isRunning,
    problem,
    isWaiting: waiting !== undefined,
    /** Stops waiting, because something has changed. */
    stopWaiting: () => setWaiting(undefined),
  };
}
