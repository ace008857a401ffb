import { useState } from 'react';
import { t } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import type { FormState } from '#web/shared/use-form';

/**
 * Saves each change as it is made, and reports the result; `save` returns whether it succeeded or was queued.
 */
export function useSaving() {
  const [state, setState] = useState<FormState>('idle');
  const [problem, setProblem] = useState<string>();
  const save = async (write: () => Promise<unknown>): Promise<boolean> => {
    setState('running');
    setProblem(undefined);
    try {
      setState((await sentOrQueued(write())) === 'queued' ? 'queued' : 'done');
      return true;
    } catch {
      setState('idle');
      setProblem(t('error.failed'));
      return false;
    }
  };
  return { save, state, problem };
}
