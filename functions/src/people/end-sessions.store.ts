import { auth } from '#functions/firestore/admin';

/**
 * Revokes all refresh tokens of an account. ID tokens remain valid until they expire, within an hour.
 */
export const endSessions = (uid: string): Promise<void> => auth.revokeRefreshTokens(uid);
