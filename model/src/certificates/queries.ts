import type { QuerySpec } from '#model/query';

/** Selects a person's certificates, newest first. */
export const certificatesOf = (uid: string, limit: number): QuerySpec => ({
  collection: `users/${uid}/certificates`,
  where: [],
  orderBy: [['issuedAt', 'desc']],
  limit,
});

/** Selects the revoked certificates of a status list. */
export const revokedSlots = (list: number): QuerySpec => ({
  collection: 'certificate_slots',
  where: [
    ['list', '==', list],
    ['isRevoked', '==', true],
  ],
});
