import type { Role } from '@trellis/model/role';

/** The page that somebody with a role begins at. */
export const homeOf = (role: Role): '/home' | '/teach' | '/admin' => {
  if (role === 'teacher') return '/teach';
  return role === 'admin' ? '/admin' : '/home';
};
