import { refs, read } from '#functions/firestore/typed-refs';
import type { Caller } from '#functions/runtime/callable-handler';

/** Returns whether a caller has signed up and is not suspended, like `isActive` in `firestore.rules`. */
export const isActive = async ({ uid }: Caller): Promise<boolean> =>
  (await read(refs.user(uid)))?.data.isActive === true;
