import { createHash } from 'node:crypto';
import { certificate, type Certificate } from '@trellis/model/certificates/certificate';
import {
  credentialOf,
  statusListLength,
  type StatusSlot,
} from '@trellis/model/certificates/certificate-credential';
import { slotIDOf } from '@trellis/model/certificates/certificate-slot';
import { course } from '@trellis/model/content/course';
import { certificateSlotPath, coursePath } from '@trellis/model/paths';
import type { Documents } from '#seed/documents';

/** Signs a credential for a site. */
type Sign = (origin: string, credential: object) => Promise<string>;

/**
 * Signs the certificates of the demo school, so that they can be downloaded and verified like those that functions issue, and
 * gives each a place in the status lists. Signed by the same key, they are the same whenever the school is loaded.
 */
export async function signCertificates(
  documents: Documents,
  origin: string,
  sign: Sign,
): Promise<void> {
  for (const [path, data] of documents) {
    const [, number] = /^certificates\/([^/]+)$/.exec(path) ?? [];
    if (number === undefined) continue;
    const slot = slotOf(number);
    const unsigned: Certificate = { ...certificate.parse(data), slotID: slotIDOf(slot) };
    const { description } = course.parse(documents.get(coursePath(unsigned.courseID ?? '')));
    const source = { certificate: unsigned, number, slot, origin, issuer: 'Trellis', description };
    const credential = await sign(origin, credentialOf(source));
    documents.set(path, { ...unsigned, credential });
    documents.set(certificateSlotPath(slotIDOf(slot)), { ...slot, number, isRevoked: false });
  }
}

/** Returns the place of a certificate in the first status list, which follows from its number. */
function slotOf(number: string): StatusSlot {
  const index = createHash('sha256').update(number).digest().readUInt32BE() % statusListLength;
  return { list: 1, index };
}
