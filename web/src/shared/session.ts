import type { Role } from '@trellis/model/role';
import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

/** Who is here. `restoring` lasts until Firebase Authentication has been loaded and asked; their role is that of last time. */
export type Session =
  | { status: 'visitor' }
  | { status: 'restoring'; role: Role }
  | ({ status: 'member' } & Member);

/** Somebody who is signed in, as their account says. */
export type Member = {
  uid: string;
  name: string;
  email: string;
  /** Their picture; empty where there is none. */
  photoUrl: string;
  isVerified: boolean;
  role: Role;
  /** How they can sign in: `password`, `google.com`. */
  methods: string[];
};

/** Who is signed in here, so that a visitor's page need not load Firebase to learn that nobody is, and for other tabs. */
const signedIn = localStorageItem('signed-in');
/** Their role, so that the way to their pages stands there from the start. */
const lastRole = localStorageItem('mine.role');
const knownRole = (): Role => {
  const role = lastRole.read();
  return role === 'teacher' || role === 'admin' || role === 'company_admin' ? role : 'student';
};

export const session = createStore<Session>(
  signedIn.read() ? { status: 'restoring', role: knownRole() } : { status: 'visitor' },
);

/** Enters a change of the session and remembers whose it is. */
export function setSession(next: Session) {
  signedIn.write(next.status === 'member' ? next.uid : null);
  lastRole.write(next.status === 'member' ? next.role : null);
  session.set(next);
}

/** Calls `listener` with the uid, or null, when another tab has changed who is signed in, or did while this one was away. */
export function onSessionElsewhere(listener: (uid: string | null) => void) {
  signedIn.onChangeElsewhere(listener);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(signedIn.read());
  });
}
