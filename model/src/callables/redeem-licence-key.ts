import * as z from 'zod/mini';

/**
 * Makes the caller a member of the company whose key it is and gives them a seat. For people with a verified address. Idempotent
 * for whoever redeemed it. Rejected with `not-found` if there is no such key, with `failed-precondition` if it was used by
 * somebody else, has expired or no seat is free, and with `resource-exhausted` after ten tries in an hour.
 */
export const redeemLicenceKey = {
  name: 'redeemLicenceKey',
  input: z.object({ key: z.string().check(z.maxLength(200)) }),
  output: z.object({ companyName: z.string(), courseIDs: z.array(z.string()) }),
} as const;
