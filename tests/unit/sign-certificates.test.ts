import { expect, it } from 'vitest';
import { certificate } from '@trellis/model/certificates/certificate';
import { certificateSlot } from '@trellis/model/certificates/certificate-slot';
import { signedBadge } from '@trellis/model/certificates/open-badge';
import { signCertificates } from '#seed/sign-certificates';
import { readSchool, schoolDocuments } from '#seed/school/school';

const origin = 'https://school.example';

/** Stands for the signature, which functions add. */
const sign = async (_: string, credential: object) => JSON.stringify(credential);

it('signs every certificate of the demo school and gives each a place, always the same', async () => {
  const documents = schoolDocuments(readSchool(), new Date('2026-11-21T12:00:00Z'));
  await signCertificates(documents, origin, sign);
  const found = [...documents].filter(([path]) => path.startsWith('certificates/'));
  expect(found.length).toBeGreaterThan(0);
  for (const [path, data] of found) {
    const { credential, slotID, title, holder } = certificate.parse(data);
    const badge = signedBadge.parse(JSON.parse(credential!));
    expect(badge).toMatchObject({
      ...{ id: `${origin}/${path}`, name: title },
      credentialSubject: { identifier: [{ identityHash: holder }] },
    });
    const slot = certificateSlot.parse(documents.get(`certificate_slots/${slotID}`));
    expect(slot).toMatchObject({ number: path.split('/')[1], isRevoked: false });
    expect(badge.credentialStatus?.statusListIndex).toBe(String(slot.index));
  }
  await signCertificates(documents, origin, sign);
  expect(found.map(([path]) => documents.get(path))).toEqual(found.map(([, data]) => data));
});
