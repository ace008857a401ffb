import { certificate, ownCertificate } from '#model/certificates/certificate';
import { certificateSlot } from '#model/certificates/certificate-slot';
import {
  certificatePath,
  certificateSlotPath,
  ownCertificatePath,
} from '#model/certificates/paths';
import { collection } from '#model/collection';
import type { QuerySpec } from '#model/query';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

const recordsOf = (uid: string): QuerySpec => ({
  collection: `users/${uid}/certificates`,
  where: [],
});

export const certificateCollections = {
  certificates: collection(certificatePath, certificate, {
    ...theirs,
    whereOf: (uid) => [
      {
        each: { query: recordsOf(uid) },
        leadsTo: ({ number, formerNumbers }) =>
          [number, formerNumbers].flat().map((each) => certificatePath(String(each))),
      },
    ],
    fields: [
      'id',
      'holder',
      'title',
      'courseID',
      'programID',
      'badge',
      'completedAt',
      'issuedAt',
      'grade',
      'credential',
    ],
  }),
  // A number leads nowhere once its certificate is erased.
  certificateSlots: collection(certificateSlotPath, certificateSlot, 'none'),
  ownCertificates: collection(ownCertificatePath, ownCertificate, {
    ...theirs,
    whereOf: (uid) => [{ query: recordsOf(uid) }],
    fields: ['id', 'number', 'title', 'issuedAt', 'status', 'mayReissue', 'formerNumbers'],
  }),
};
