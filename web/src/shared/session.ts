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

/** Set while somebody is signed in here, so that a visitor's page need not load Firebase to learn that nobody is. */
const hint = localStorageItem('signed-in');

export const session = createStore<Session>({ status: hint.read() ? 'restoring' : 'visitor' });

/** Enters a change of the session and remembers whether there is one. */
export function setSession(next: Session) {
  hint.write(next.status === 'visitor' ? null : 'yes');
  session.set(next);
}
