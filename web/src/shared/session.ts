import type { Role } from '@trellis/model/role';
import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * The session. `restoring` lasts until Firebase Authentication is loaded and has responded; the role is then the last known one.
 */
export type Session =
  | { status: 'visitor' }
  | { status: 'restoring'; role: Role }
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
/** Their role, so that the first render already links to their pages. */
const lastRole = localStorageItem('mine.role');
const knownRole = (): Role => {
  const role = lastRole.read();
  return role === 'teacher' || role === 'admin' || role === 'company_admin' ? role : 'student';
};

export const session = createStore<Session>(
  signedIn.read() ? { status: 'restoring', role: knownRole() } : { status: 'visitor' },
);

/** Sets the session and stores its uid. */
export function setSession(next: Session) {
  signedIn.write(next.status === 'member' ? next.uid : null);
  lastRole.write(next.status === 'member' ? next.role : null);
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
