import type { Role } from '@trellis/model/role';
import { createStore } from '#web/shared/store';
import { localStorageItem } from '#web/shared/local-storage-item';

/** Who is here. `restoring` lasts until Firebase Authentication has been loaded and asked. */
export type Session =
  | { status: 'visitor' }
  | { status: 'restoring' }
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

export const session = createStore<Session>({
  status: signedIn.read() ? 'restoring' : 'visitor',
});

/** Enters a change of the session and remembers whose it is. */
export function setSession(next: Session) {
  signedIn.write(next.status === 'member' ? next.uid : null);
  session.set(next);
}

/** Calls `listener` with the uid, or null, when another tab has changed who is signed in, or did while this one was away. */
export function onSessionElsewhere(listener: (uid: string | null) => void) {
  signedIn.onChangeElsewhere(listener);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(signedIn.read());
  });
}
