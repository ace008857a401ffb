import { notification, type Notification } from '@trellis/model/notification';
import { latestNotifications } from '@trellis/model/queries';
import { useLiveLog } from '#web/firebase/live-log';

/** How many come at a time, and so how many reads the page costs at first. */
const pageSize = 30;

export type ListedNotification = Notification & { id: string };

/** A person's notifications, the latest first: one read each, {@link pageSize} at a time. */
export const useNotifications = (uid: string) =>
  useLiveLog(latestNotifications(uid, pageSize), notification);
