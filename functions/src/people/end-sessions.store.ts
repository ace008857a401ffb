import { auth } from '#functions/firestore/admin';

/** Nobody who is signed in to this account gets another token. The one they hold works until it expires, within an hour. */
export const endSessions = (uid: string): Promise<void> => auth.revokeRefreshTokens(uid);
