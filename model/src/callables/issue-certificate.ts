import * as z from 'zod/mini';
import { certificateNumber } from '#model/certificates/certificate-number';
import { holderName } from '#model/certificates/certificate';
import { id } from '#model/fields';

/**
 * Issues the certificate of a course that the caller has completed, in the name that they confirm. It cannot be changed
 * afterwards. Issued once: later calls return the same number. Rejected with `permission-denied` while the caller's address
 * is not verified, with `not-found` if they are not enrolled, and with `failed-precondition` if the course grants none, its
 * terms are not met, or the certificate was revoked.
 */
export const issueCertificate = {
  name: 'issueCertificate',
  input: z.object({
    courseID: id,
    /** Stands on the certificate, which is public. */
    name: holderName,
    showsGrade: z.boolean(),
  }),
  output: z.object({ number: certificateNumber }),
} as const;
