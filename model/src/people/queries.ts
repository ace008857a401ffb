import type { QuerySpec } from '#model/query';

/** The newest notifications of a person. */
export const latestNotifications = (userID: string, limit: number): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** The notifications that a person has not read; functions count them, the person takes so many at a time. */
export const unreadNotifications = (userID: string, limit?: number): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [['readAt', '==', null]],
  limit,
});

/** Who signs in with an address. */
export const usersByEmail = (email: string): QuerySpec => ({
  collection: 'users',
  where: [['email', '==', email]],
  limit: 10,
});
