import { useState } from 'react';
import { accountProblems } from '#web/features/account/components/account-checks';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { codeOf } from '#web/shared/use-command';

const texts: Record<string, TextKey> = {
  ...accountProblems,
  'network-request-failed': 'error.offline',
  // What the SDK says when Google's own script could not be fetched.
  'internal-error': 'account.popupFailed',
  unavailable: 'error.offline',
};

/** Runs one thing at a time that is done to an account, and says in words why it failed. */
export function useAccountCommand() {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (command: () => Promise<unknown>) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await command();
    } catch (error) {
      setProblem(t(texts[codeOf(error)] ?? 'error.failed'));
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning, problem };
}
