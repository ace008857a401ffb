import { useState } from 'react';
import { online } from '#web/shared/connection';
import { t, type TextKey } from '#web/shared/i18n/locale';

/** Returns the code of a Firebase error, without the service's prefix. */
export const codeOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'code' in error
    ? String(error.code).replace(/^[a-z]+\//, '')
    : '';

const problems: Record<string, TextKey> = { 'permission-denied': 'error.denied' };

/** Returns the default message of an error: offline, if there is no network. */
export const unknownProblem = (): TextKey => (online.get() ? 'error.failed' : 'error.offline');

/**
 * Runs one command at a time and explains failures; `texts` maps error codes to texts, and `reasonOf` returns a more precise one
 * if the error says more than its code.
 */
export function useCommand(
  texts = problems,
  reasonOf: (error: unknown) => TextKey | undefined = () => undefined,
) {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (command: () => Promise<unknown>) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await command();
    } catch (error) {
      setProblem(t(reasonOf(error) ?? texts[codeOf(error)] ?? unknownProblem()));
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning, problem };
}
