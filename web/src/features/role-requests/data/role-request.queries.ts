import { roleRequest } from '@trellis/model/people/role-request';
import { roleRequestPath } from '@trellis/model/paths';
import { openRoleRequests } from '@trellis/model/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many open requests are shown at once; answered ones make room. */
export const mostShown = 50;

/** Returns somebody's request to become a teacher, live. One read. */
export const useRoleRequest = (uid: string) => useLiveDocument(roleRequestPath(uid), roleRequest);

/** Returns the requests that nobody has answered, oldest first, live. One read each. */
export const useOpenRequests = () => useLiveQuery(openRoleRequests(mostShown), roleRequest);
