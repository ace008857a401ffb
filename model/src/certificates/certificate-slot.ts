import * as z from 'zod/mini';

/**
 * `certificate_slots/{list}:{index}`: which certificate has a place in the status lists, and whether it was revoked.
 * Functions own it. It is never removed, so that no place is given away twice.
 */
export const certificateSlot = z.object({
  list: z.int(),
  index: z.int(),
  number: z.string(),
  isRevoked: z.boolean(),
});
export type CertificateSlot = z.infer<typeof certificateSlot>;

/** Returns the id of a place in the status lists. */
export const slotIDOf = ({ list, index }: Pick<CertificateSlot, 'list' | 'index'>): string =>
  `${list}:${index}`;
