import * as z from 'zod/mini';
import { id } from '#model/fields';

export const memberChange = z.enum(['leave', 'remove', 'make_admin', 'make_member']);
export type MemberChange = z.infer<typeof memberChange>;

/**
 * Takes a member out of a company, with their seats, or changes their role. For the company's admins and administrators; members
 * leave by themselves. Idempotent. Rejected with `not-found` if there is no such member to promote, and with
 * `failed-precondition` if no admin would be left among members.
 */
export const changeMember = {
  name: 'changeMember',
  input: z.object({ companyID: id, uid: id, change: memberChange }),
  output: z.object({}),
} as const;
