import type { QuerySpec } from '#model/query';

/** Selects a person's certificates, newest first. */
export const certificatesOf = (uid: string, limit: number): QuerySpec => ({
  collection: `users/${uid}/certificates`,
  where: [],
  orderBy: [['issuedAt', 'desc']],
  limit,
});
