import * as z from 'zod/mini';
import { address } from '#model/companies/address';
import { memberRole } from '#model/companies/member';
import { id, timestamp } from '#model/fields';

/** How long an invitation can be accepted, in days. */
export const invitationDays = 14;

/** What a secret that was shown once looks like: 192 random bits. */
export const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{32}$/));

/** The hash of a secret, as it is stored. */
export const secretHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * What an invitation is accepted by: the secret of its link; or the hash of that, for the person whom a notification tells of it.
 * Both need the verified address.
 */
export const invitationKey = z.string().check(z.regex(/^(?:[A-Za-z0-9_-]{32}|[0-9a-f]{64})$/));

/** Returns whether an invitation is named by the hash itself. */
export const isSecretHash = (key: string): boolean => secretHash.safeParse(key).success;

/**
 * `company_invitations/{hash}`: somebody with this address may join a company. Functions own it. The id is the SHA-256 hash of the
 * secret in the link, which is stored nowhere.
 */
export const companyInvitation = z.object({
  companyID: id,
  companyName: z.string(),
  email: address,
  role: memberRole,
  /** The licence in which the person gets a seat; null for none. */
  licenceID: z.nullable(id),
  createdAt: timestamp,
  expiresAt: timestamp,
  usedBy: z.nullable(id),
  usedAt: z.nullable(timestamp),
});
export type CompanyInvitation = z.infer<typeof companyInvitation>;

/** Returns whether an invitation can be accepted at a time. */
export const isOpen = (
  { usedAt, expiresAt }: Pick<CompanyInvitation, 'usedAt' | 'expiresAt'>,
  at: Date,
): boolean => usedAt === null && expiresAt > at;
