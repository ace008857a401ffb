import { userPath } from '@trellis/model/paths';
import { user } from '@trellis/model/user';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a person's own record, readable by them and administrators: one read. */
export const useUserRecord = (uid: string) => useLiveDocument(userPath(uid), user);
