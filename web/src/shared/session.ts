import type { Role } from '@trellis/model/role';
import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

/** The session. `restoring` lasts until Firebase Authentication is loaded and has responded. */
export type Session =
  | { status: 'visitor' }
  | { status: 'restoring' }
  | ({ status: 'member' } & Member);

/** A signed-in user, from their account. */
export type Member = {
  uid: string;
  name: string;
  email: string;
  /** Their picture; may be empty. */
  photoUrl: string;
  isVerified: boolean;
  role: Role;
  /** Their sign-in methods: `password`, `google.com`. */
  methods: string[];
};

/**
 * The uid of the signed-in user, for other tabs, and so that a visitor's page need not load Firebase.
 */
const signedIn = localStorageItem('signed-in');

export const session = createStore<Session>({
  status: signedIn.read() ? 'restoring' : 'visitor',
});

/** Sets the session and stores its uid. */
export function setSession(next: Session) {
  signedIn.write(next.status === 'member' ? next.uid : null);
  session.set(next);
}

/**
 * Calls `listener` with the uid, or null, when another tab has changed the session, also while this one was inactive.
 */
export function onSessionElsewhere(listener: (uid: string | null) => void) {
  signedIn.onChangeElsewhere(listener);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(signedIn.read());
  });
}
