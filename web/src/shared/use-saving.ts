import { useState } from 'react';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { codeOf } from '#web/shared/use-command';
import type { FormState } from '#web/shared/use-form';

/**
 * Saves each change as it is made, and reports the result; `save` returns whether it succeeded or was queued. `texts` maps
 * error codes to texts.
 */
export function useSaving(texts: Record<string, TextKey> = {}) {
  const [state, setState] = useState<FormState>('idle');
  const [problem, setProblem] = useState<string>();
  const save = async (write: () => Promise<unknown>): Promise<boolean> => {
    setState('running');
    setProblem(undefined);
    try {
      setState((await sentOrQueued(write())) === 'queued' ? 'queued' : 'done');
      return true;
    } catch (error) {
      setState('idle');
      setProblem(t(texts[codeOf(error)] ?? 'error.failed'));
      return false;
    }
  };
  return { save, state, problem };
}
