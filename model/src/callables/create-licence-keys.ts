import * as z from 'zod/mini';
import { secret } from '#model/companies/invitation';
import { id, whole } from '#model/fields';

/**
 * Makes keys by which people take seats of a licence, each once, until the licence ends. They are shown this once. For the
 * company's admins and administrators. Rejected with `not-found` if there is no such licence.
 */
export const createLicenceKeys = {
  name: 'createLicenceKeys',
  input: z.object({ licenceID: id, count: whole(1, 100) }),
  output: z.object({ keys: z.array(secret) }),
} as const;
