import { subscriptionRefusal } from '#web/features/commerce/logic/subscription-refusals';
import type { TextKey } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

const problems: Record<string, TextKey> = {
  'not-found': 'plans.gone',
  'permission-denied': 'error.denied',
  'resource-exhausted': 'plans.tooOften',
};

/** Runs one command of a subscription at a time and explains why it was refused. */
export const useSubscriptionCommand = () => useCommand(problems, subscriptionRefusal);
