import { notification, type Notification } from '@trellis/model/notification';
import { latestNotifications } from '@trellis/model/queries';
import { useLivePages } from '#web/firebase/live-pages';

/** The size of a page, and so the number of reads that the notifications cost at first. */
const pageSize = 30;

export type ListedNotification = Notification & { id: string };

/** Returns a person's notifications, latest first: one read each, {@link pageSize} at a time. */
export const useNotifications = (uid: string) =>
  useLivePages(latestNotifications(uid, pageSize), notification);
