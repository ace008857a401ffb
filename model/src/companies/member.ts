import * as z from 'zod/mini';
import { id, label, timestamp } from '#model/fields';

export const memberRole = z.enum(['member', 'company_admin']);
export type MemberRole = z.infer<typeof memberRole>;

/**
 * `company_members/{userID}_{companyID}`: somebody in a company. Functions own it. The role holds in this company alone.
 */
export const companyMember = z.object({
  userID: id,
  companyID: id,
  role: memberRole,
  /** The name that the company's admins read: a copy of the profile's. */
  name: label(60),
  joinedAt: timestamp,
});
export type CompanyMember = z.infer<typeof companyMember>;
