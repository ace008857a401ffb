import { enrollmentProblem } from '@trellis/model/callables/enroll-by-subscription';
import { subscriptionProblem } from '@trellis/model/callables/start-subscription';
import type { TextKey } from '#web/shared/i18n/locale';

const detailsOf = (error: unknown): unknown =>
  error !== null && typeof error === 'object' && 'details' in error ? error.details : undefined;

/** Returns why a command of a subscription was refused; undefined if that is not why it failed. */
export function subscriptionRefusal(error: unknown): TextKey | undefined {
  const { data } = subscriptionProblem.safeParse(detailsOf(error));
  return data && `plans.refused.${data.reason}`;
}

/** Returns why a subscription did not open a course; undefined if that is not why it failed. */
export function enrollmentRefusal(error: unknown): TextKey | undefined {
  const { data } = enrollmentProblem.safeParse(detailsOf(error));
  return data && `plans.notEnrolled.${data.reason}`;
}
