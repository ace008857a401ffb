import { hasRole } from '#functions/people/has-role.store';
import type { Caller } from '#functions/runtime/callable-handler';

/** Returns whether a caller is a teacher or an admin. Whether the course is theirs is checked with the record. */
export const isStaff = async (caller: Caller): Promise<boolean> =>
  (await hasRole('teacher')(caller)) || hasRole('admin')(caller);
