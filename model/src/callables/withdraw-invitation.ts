import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Withdraws an invitation that nobody has accepted; changes nothing if there is none. For the company's admins and
 * administrators.
 */
export const withdrawInvitation = {
  name: 'withdrawInvitation',
  input: z.object({ invitationID: id }),
  output: z.object({}),
} as const;
