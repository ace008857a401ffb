import * as z from 'zod/mini';

/**
 * The role of an account. Stored in `users.role`, enforced through the auth token's `role` claim.
 */
export const role = z.enum(['student', 'teacher', 'admin', 'company_admin']);
export type Role = z.infer<typeof role>;
