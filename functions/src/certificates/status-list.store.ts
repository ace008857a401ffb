import { randomInt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Transaction } from 'firebase-admin/firestore';
import {
  bitsOf,
  statusListLength,
  statusListOf,
  type StatusSlot,
} from '@trellis/model/certificates/certificate-credential';
import { certificateSlot, slotIDOf } from '@trellis/model/certificates/certificate-slot';
import { revokedSlots } from '@trellis/model/queries';
import { signCredential } from '#functions/certificates/sign-credential';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';

/** How many status lists there are; each has room for {@link statusListLength} certificates. */
export const statusLists = 8;

/** Returns a random place in the status lists, which tells nothing about when or to whom a certificate was issued. */
export const randomSlot = (): StatusSlot => ({
  list: randomInt(1, statusLists + 1),
  index: randomInt(statusListLength),
});

/** Takes a place for a certificate. The commit fails if it is taken, and is then tried again with another one. */
export const takeSlot = (transaction: Transaction, slot: StatusSlot, number: string): void =>
  void transaction.create(refs.certificateSlot(slotIDOf(slot)).ref, {
    ...slot,
    ...{ number, isRevoked: false },
  });

/** Returns a status list, signed. One read for each revoked certificate in it, at least one. */
export async function signedStatusList(
  origin: string,
  list: number,
  now = new Date(),
): Promise<string> {
  const revoked = decodeEach(certificateSlot, await queryOf(revokedSlots(list)).get());
  const bits = gzipSync(bitsOf(revoked.map(({ index }) => index)));
  const encoded = `u${bits.toString('base64url')}`;
  return signCredential(origin, statusListOf(origin, list, encoded, now));
}
