import { notification, type Notification } from '@trellis/model/notification';
import { latestNotifications } from '@trellis/model/queries';
import type { QueryState } from '#web/firebase/query-state';
import { useLiveQuery } from '#web/firebase/live-query';

/** The maximum number shown, and so of reads. */
export const shownNotifications = 30;

export type ListedNotification = Notification & { id: string };

/** Returns a person's newest notifications, latest first: one read each. */
export const useNotifications = (uid: string): QueryState<ListedNotification[]> =>
  useLiveQuery(latestNotifications(uid, shownNotifications), notification);
