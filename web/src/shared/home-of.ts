import type { Role } from '@trellis/model/role';

/** Returns the start page of a role. */
export const homeOf = (role: Role): '/home' | '/teach' | '/admin' => {
  if (role === 'teacher') return '/teach';
  return role === 'admin' ? '/admin' : '/home';
};
