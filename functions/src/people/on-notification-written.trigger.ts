import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { notification } from '@trellis/model/notification';
import { notificationPath } from '@trellis/model/paths';
import { decode } from '#functions/firestore/decode';
import { countUnread } from '#functions/people/count-unread.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** Runs when a notification is created, read or marked as unread: updates the count. */
export const onNotificationWritten = onDocumentWritten(
  { ...eventOptions, document: notificationPath('{uid}', '{notificationID}') },
  eventHandler(async ({ data }, uid) => {
    const wasUnread = decode(notification, data?.before)?.readAt === null;
    const isUnread = decode(notification, data?.after)?.readAt === null;
    if (wasUnread !== isUnread) await countUnread(uid, 'changed');
  }),
);
