import { onIdTokenChanged, signOut, type User } from 'firebase/auth';
import { role } from '@trellis/model/role';
import { firebaseAuth } from '#web/firebase/auth';
import { session, setSession } from '#web/shared/session';

let watching: Promise<() => void> | undefined;

let isEndedHere = false;

/** Signs out in this tab, which goes on as it is. */
export async function endSession(): Promise<void> {
  isEndedHere = true;
  await signOut(await firebaseAuth());
  isEndedHere = false;
}

/**
 * Begins anew as a page that knows nothing of the member who was here: who signs out removes what Firestore keeps from under
 * every tab, and what this one still holds is another person's.
 */
export function leaveMember(): void {
  session.set({ status: 'visitor' });
  location.reload();
}

/** Follows Firebase Authentication: who is signed in, and what their token says of them. Starts once. */
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
 * Asks what has become of the account elsewhere: its address verified, a way to sign in added. The new token says so to
 * the rules too. Whose session has been ended elsewhere is a visitor afterwards.
 */
export async function refreshSession(): Promise<void> {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return;
  await currentUser.reload();
  await currentUser.getIdToken(true);
  await enter(currentUser);
}

async function enter(user: User) {
  // A token cannot be had offline once it has expired; who it is we know all the same.
  const claims = await user.getIdTokenResult().then(
    (token) => token.claims,
    () => ({}) as Record<string, unknown>,
  );
  // Whoever has signed out meanwhile stays out.
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
