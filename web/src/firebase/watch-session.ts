import { onIdTokenChanged, signOut, type User } from 'firebase/auth';
import { role } from '@trellis/model/role';
import { firebaseAuth } from '#web/firebase/auth';
import { session, setSession } from '#web/shared/session';

let watching: Promise<() => void> | undefined;

let isEndedHere = false;

/** Signs out in this tab without a reload. */
export async function endSession(): Promise<void> {
  isEndedHere = true;
  await signOut(await firebaseAuth());
  isEndedHere = false;
}

/**
 * Reloads the page without the previous member's data: signing out deletes Firestore's cache under every tab, and data
 * in this tab's memory belongs to another person.
 */
export function leaveMember(): void {
  session.set({ status: 'visitor' });
  location.reload();
}

/** Tracks the signed-in user and their token. Starts once. */
export const watchSession = (): Promise<unknown> =>
  (watching ??= firebaseAuth().then((auth) =>
    onIdTokenChanged(auth, (user) => {
      const before = session.get();
      const isOther = before.status === 'member' && before.uid !== user?.uid;
      if (user === null) setSession({ status: 'visitor' });
      if (isOther && !isEndedHere) leaveMember();
      else if (user !== null) void enter(user);
    }),
  ));

/**
 * Reloads the account, for changes made elsewhere such as a verified email or a new sign-in method, and refreshes the
 * token for the rules. If the session was ended elsewhere, signs out.
 */
export async function refreshSession(): Promise<void> {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return;
  await currentUser.reload();
  await currentUser.getIdToken(true);
  await enter(currentUser);
}

async function enter(user: User) {
  // An expired token cannot be refreshed offline; the user is known anyway.
  const claims = await user.getIdTokenResult().then(
    (token) => token.claims,
    () => ({}) as Record<string, unknown>,
  );
  // The user may have signed out meanwhile.
  if ((await firebaseAuth()).currentUser?.uid !== user.uid) return;
  const claimed = role.safeParse(claims.role);
  const before = session.get();
  const next = {
    status: 'member',
    uid: user.uid,
    name: user.displayName ?? '',
    email: user.email ?? '',
    photoUrl: user.photoURL ?? '',
    isVerified: user.emailVerified,
    role: claimed.success ? claimed.data : 'student',
    methods: user.providerData.map(({ providerId }) => providerId),
  } as const;
  if (JSON.stringify(before) !== JSON.stringify(next)) setSession(next);
}
