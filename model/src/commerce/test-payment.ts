import * as z from 'zod/mini';
import { paymentFacts } from '#model/commerce/payment-facts';

/** `test_payments/{orderID}`: the books of the test gateway, which stands in for a provider on the emulators. */
export const testPayment = z.extend(
  z.object({
    title: z.string(),
    amount: z.int(),
    currency: z.string(),
    /** Where the checkout leads back to. */
    returnUrl: z.string(),
  }),
  paymentFacts.shape,
);
export type TestPayment = z.infer<typeof testPayment>;
