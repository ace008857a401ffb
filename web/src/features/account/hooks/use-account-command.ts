import { accountProblems } from '#web/features/account/logic/account-checks';
import type { TextKey } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

const texts: Record<string, TextKey> = {
  ...accountProblems,
  'network-request-failed': 'error.offline',
  // The SDK's error if Google's script could not be loaded.
  'internal-error': 'account.popupFailed',
  unavailable: 'error.offline',
};

/** Runs account commands, like {@link useCommand}. */
export const useAccountCommand = () => useCommand(texts);
