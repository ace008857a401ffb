import { useState } from 'react';
import { t } from '#web/shared/i18n/locale';

/** The code of a Firebase error, without its service's name. */
export const codeOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'code' in error
    ? String(error.code).replace(/^[a-z]+\//, '')
    : '';

/** Runs one command at a time and says in words why it failed. */
export function useCommand() {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (command: () => Promise<unknown>) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await command();
    } catch (error) {
      setProblem(t(codeOf(error) === 'permission-denied' ? 'error.denied' : 'error.failed'));
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning, problem };
}
