import * as z from 'zod/mini';
import { companyDetails } from '#model/companies/company';
import { requestID } from '#model/callables/staff-action';

/**
 * Creates a company, for administrators, or saves what its own admins or administrators have changed. Idempotent. Rejected with
 * `permission-denied` for others.
 */
export const saveCompany = {
  name: 'saveCompany',
  /** The id is the caller's choice, so that a repeated call creates no second company. */
  input: z.object({ companyID: requestID, details: companyDetails }),
  output: z.object({}),
} as const;
