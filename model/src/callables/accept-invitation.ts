import * as z from 'zod/mini';
import { invitationKey } from '#model/companies/invitation';

/**
 * Makes the caller, whose verified address is the invited one, a member of a company, and gives them the seat that the
 * invitation promises, if one is free. Idempotent for whoever accepted it. Rejected with `permission-denied` for another or an
 * unverified address, with `not-found` if there is no such invitation, and with `failed-precondition` if it was used by somebody
 * else or has expired.
 */
export const acceptInvitation = {
  name: 'acceptInvitation',
  input: z.object({ secret: invitationKey }),
  output: z.object({
    companyID: z.string(),
    /** Whether a seat was promised and none was free. */
    isWithoutSeat: z.boolean(),
    /** The courses that the seat opens. */
    courseIDs: z.array(z.string()),
  }),
} as const;
