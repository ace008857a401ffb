import { userPath } from '@trellis/model/paths';
import { user } from '@trellis/model/user';
import { useLiveDocument } from '#web/firebase/live-query';

/** A person's own record. */
export const useUser = (uid: string) => useLiveDocument(userPath(uid), user);
