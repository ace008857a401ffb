import { HttpsError } from 'firebase-functions/v2/https';
import type { Caller } from '#functions/runtime/callable-handler';

/**
 * Returns true for a caller whose address is verified, since a name under which something is published belongs to
 * somebody who can be reached. Throws otherwise.
 */
export function hasVerifiedAddress({ token }: Caller): boolean {
  if (token.email_verified !== true)
    throw new HttpsError('permission-denied', 'Verify your email address first.');
  return true;
}
