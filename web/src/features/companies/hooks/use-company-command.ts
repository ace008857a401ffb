import { refusalOf } from '#web/features/companies/logic/refusals';
import type { TextKey } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

const problems: Record<string, TextKey> = {
  'permission-denied': 'companies.denied',
  'resource-exhausted': 'companies.tooOften',
};

/** Runs one command of a company at a time and explains why it was refused. */
export const useCompanyCommand = () => useCommand(problems, refusalOf);
