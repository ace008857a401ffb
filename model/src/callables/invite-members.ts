import * as z from 'zod/mini';
import { secret } from '#model/companies/invitation';
import { memberRole } from '#model/companies/member';
import { id, longText } from '#model/fields';

export const invitationOutcome = z.enum([
  'invited',
  'member',
  'duplicate',
  'not_an_address',
  'formula',
]);
export type InvitationOutcome = z.infer<typeof invitationOutcome>;

/** What became of a line of the list. */
export const invitedLine = z.object({
  line: z.int(),
  /** The address, or what stands in its place. */
  text: z.string(),
  outcome: invitationOutcome,
  /** The secret of the invitation's link, which nothing shows again; null if there is none. */
  secret: z.nullable(secret),
});
export type InvitedLine = z.infer<typeof invitedLine>;

/**
 * Invites people to a company by their addresses, one a line or as CSV; an invitation that is open replaces the one before. For
 * the company's admins and administrators. Rejected with `invalid-argument` if the list has no address or too many lines, and
 * with `not-found` if the licence is not the company's.
 */
export const inviteMembers = {
  name: 'inviteMembers',
  input: z.object({
    companyID: id,
    list: longText(60_000),
    role: memberRole,
    licenceID: z.nullable(id),
  }),
  output: z.object({ lines: z.array(invitedLine) }),
} as const;
