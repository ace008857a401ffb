import type { QuerySpec } from '#model/query';

/** Selects a person's newest notifications. */
export const latestNotifications = (userID: string, limit: number): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects a person's unread notifications; `limit`, if given, is how many at a time. */
export const unreadNotifications = (userID: string, limit?: number): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [['readAt', '==', null]],
  limit,
});

/** Selects the user with an email address. */
export const usersByEmail = (email: string): QuerySpec => ({
  collection: 'users',
  where: [['email', '==', email]],
  limit: 10,
});

/** Selects the requests for a role that nobody has answered, oldest first. */
export const openRoleRequests = (limit: number): QuerySpec => ({
  collection: 'role_requests',
  where: [['status', '==', 'open']],
  orderBy: [['askedAt', 'asc']],
  limit,
});
