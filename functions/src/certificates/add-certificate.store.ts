import { randomBytes } from 'node:crypto';
import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Certificate, OwnCertificate } from '@trellis/model/certificates/certificate';
import { credentialOf } from '@trellis/model/certificates/certificate-credential';
import { slotIDOf } from '@trellis/model/certificates/certificate-slot';
import { certificateNumberOf, numberBytes } from '@trellis/model/certificates/certificate-number';
import { signCredential } from '#functions/certificates/sign-credential';
import { randomSlot, takeSlot } from '#functions/certificates/status-list.store';
import { refs } from '#functions/firestore/typed-refs';
import { siteOrigin } from '#functions/runtime/site-origin';

/** Whose certificate, under which id in their own list, and the record that they have under it. */
export type Place = { uid: string; recordID: string; record: OwnCertificate | null };

/** What a certificate says. */
export type Facts = Pick<
  Certificate,
  'holder' | 'title' | 'courseID' | 'programID' | 'badge' | 'language' | 'completedAt' | 'grade'
>;

/** Returns the number of the valid certificate that there is; undefined if one may be issued. */
export function numberIfIssued({ record }: Place): string | undefined {
  if (record?.status === 'valid') return record.number;
  if (record !== null && !record.mayReissue) throw refusal('It was revoked.');
  return undefined;
}

/**
 * Adds a signed certificate, its place in the status lists and its holder's record of it to a transaction. One that was
 * revoked then names its successor. Returns its number.
 * @param description what the course or program is about, or what the badge stands for
 */
export async function addCertificate(
  transaction: Transaction,
  { uid, recordID, record }: Place,
  facts: Facts,
  description: string,
  at: Date,
): Promise<string> {
  const number = certificateNumberOf(randomBytes(numberBytes));
  const slot = randomSlot();
  const unsigned: Certificate = {
    ...facts,
    issuedAt: at,
    ...{ status: 'valid', revokedAt: null, replacedBy: null },
    ...{ credential: null, slotID: slotIDOf(slot) },
  };
  const origin = siteOrigin();
  const source = { certificate: unsigned, number, slot, origin, issuer: 'Trellis', description };
  const credential = await signCredential(origin, credentialOf(source));
  const { title, language } = facts;
  const own: OwnCertificate = {
    ...{ number, title, language, issuedAt: at, status: 'valid', mayReissue: false },
    formerNumbers: record === null ? [] : [...record.formerNumbers, record.number],
  };
  transaction.create(refs.certificate(number).ref, { ...unsigned, credential });
  takeSlot(transaction, slot, number);
  transaction.set(refs.ownCertificate(uid, recordID).ref, own);
  if (record !== null)
    transaction.update(refs.certificate(record.number).ref, { replacedBy: number });
  return number;
}

/** Rejects what is not possible as things are. */
export const refusal = (reason: string) => new HttpsError('failed-precondition', reason);
