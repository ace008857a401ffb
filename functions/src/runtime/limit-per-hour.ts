import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { QuerySpec } from '@trellis/model/query';
import { queryOf } from '#functions/firestore/find';

const anHour = 3_600_000;

/**
 * Refuses with `resource-exhausted` what somebody has done `most` times in the last hour. Costs a read for each time, at least
 * one.
 *
 * @param doneSince selects, up to a limit, what they have done since a time
 */
export async function limitPerHour(
  transaction: Transaction,
  doneSince: (since: Date, limit: number) => QuerySpec,
  most: number,
  at: Date,
): Promise<void> {
  const since = new Date(at.getTime() - anHour);
  const recent = await transaction.get(queryOf(doneSince(since, most)));
  if (recent.size >= most)
    throw new HttpsError('resource-exhausted', 'That is enough for an hour.');
}
