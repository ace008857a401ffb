import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/** How often somebody may try to redeem a key in an hour. */
export const keyTriesPerHour = 10;

/**
 * `licence_keys/{hash}`: whoever has the key may take a seat of a licence, once. Functions own it. The id is the SHA-256 hash of
 * the key, which is stored nowhere.
 */
export const licenceKey = z.object({
  licenceID: id,
  createdAt: timestamp,
  expiresAt: timestamp,
  redeemedBy: z.nullable(id),
  redeemedAt: z.nullable(timestamp),
});
export type LicenceKey = z.infer<typeof licenceKey>;

/** `licence_key_tries/{userID}`: when somebody last tried to redeem a key. Functions own it. */
export const licenceKeyTries = z.object({ userID: id, triedAt: z.array(timestamp) });
export type LicenceKeyTries = z.infer<typeof licenceKeyTries>;

/** Returns the tries of the last hour with another one; null if that is one too many. */
export function withTry(triedAt: Date[], at: Date): Date[] | null {
  const recent = triedAt.filter((time) => time.getTime() > at.getTime() - 3_600_000);
  return recent.length >= keyTriesPerHour ? null : [...recent, at];
}
