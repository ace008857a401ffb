import { notification, type Notification } from '@trellis/model/notification';
import { latestNotifications } from '@trellis/model/queries';
import type { QueryState } from '#web/firebase/query-state';
import { useLiveQuery } from '#web/firebase/live-query';

/** How many are shown, and so how many reads the page costs at most. */
export const shownNotifications = 30;

export type ListedNotification = Notification & { id: string };

/** A person's newest notifications, the latest first: one read each. */
export const useNotifications = (uid: string): QueryState<ListedNotification[]> =>
  useLiveQuery(latestNotifications(uid, shownNotifications), notification);
