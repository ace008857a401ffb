import { useState } from 'react';
import { refusalOf } from '#web/features/companies/logic/refusals';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { codeOf, unknownProblem } from '#web/shared/use-command';

const problems: Record<string, TextKey> = {
  'permission-denied': 'companies.denied',
  'resource-exhausted': 'companies.tooOften',
};

/** Runs one command of a company at a time and explains why it was refused. */
export function useCompanyCommand() {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (command: () => Promise<unknown>) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await command();
    } catch (error) {
      setProblem(t(refusalOf(error) ?? problems[codeOf(error)] ?? unknownProblem()));
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning, problem };
}
