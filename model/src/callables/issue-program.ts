import * as z from 'zod/mini';
import { certificateNumber } from '#model/certificates/certificate-number';
import { holderName } from '#model/certificates/certificate';
import { programID } from '#model/programs/program-id';

/**
 * Issues the certificate of a program that the caller has completed, in the name that they confirm. It cannot be changed
 * afterwards. Issued once: later calls return the same number. Rejected as `issueCertificate` is.
 */
export const issueProgram = {
  name: 'issueProgram',
  input: z.object({
    programID,
    /** Stands on the certificate, which is public. */
    name: holderName,
    showsGrade: z.boolean(),
  }),
  output: z.object({ number: certificateNumber }),
} as const;
