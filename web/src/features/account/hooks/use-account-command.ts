import { accountProblems } from '#web/features/account/logic/account-checks';
import type { TextKey } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

const texts: Record<string, TextKey> = {
  ...accountProblems,
  'network-request-failed': 'error.offline',
  // What the SDK says when Google's own script could not be fetched.
  'internal-error': 'account.popupFailed',
  unavailable: 'error.offline',
};

/** {@link useCommand} for what is done to an account. */
export const useAccountCommand = () => useCommand(texts);
