import * as z from 'zod/mini';
import { certificateNumber } from '#model/certificates/certificate-number';
import { holderName } from '#model/certificates/certificate';
import { id } from '#model/fields';

/**
 * Issues the certificate of a badge that the caller has earned, in the name that they confirm. It cannot be changed
 * afterwards. Issued once: later calls return the same number. Rejected with `permission-denied` while the caller's address
 * is not verified, with `not-found` if they have not earned such a badge, and with `failed-precondition` if the certificate
 * was revoked.
 */
export const issueBadge = {
  name: 'issueBadge',
  input: z.object({
    badgeID: id,
    /** Stands on the certificate, which is public. */
    name: holderName,
    /** The language in which the certificate calls the badge, if the badge has a name in it. */
    language: z.enum(['en', 'ar']),
  }),
  output: z.object({ number: certificateNumber }),
} as const;
