import * as z from 'zod/mini';
import { requestID } from '#model/callables/staff-action';
import { licenceTerms } from '#model/companies/licence';
import { id } from '#model/fields';

/**
 * Creates a licence of a company, or changes its terms. For administrators. With fewer seats than are in use, the policy among
 * the terms says who loses theirs; everybody concerned is told. Idempotent. Rejected with `not-found` if there is no such company
 * or course.
 */
export const saveLicence = {
  name: 'saveLicence',
  input: z.object({
    licenceID: requestID,
    companyID: id,
    /** The end is a time in ms. */
    terms: z.extend(licenceTerms, { endsAt: z.int() }),
  }),
  /** Who lost their seats. */
  output: z.object({ lost: z.array(z.string()) }),
} as const;
