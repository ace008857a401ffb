import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Returns the page of the provider where whoever pays a subscription sees its invoices and changes how they pay. Rejected with
 * `failed-precondition` and a `SubscriptionProblem` before it has begun, `not-found` if it is not theirs.
 */
export const openPortal = {
  name: 'openPortal',
  input: z.object({ subscriptionID: id }),
  output: z.object({ url: z.string() }),
} as const;
