import {
  arrayUnion,
  doc,
  getDocsFromCache,
  getDocsFromServer,
  serverTimestamp,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import type { NotificationKind } from '@trellis/model/notification-kind';
import { notificationPath, userPath } from '@trellis/model/paths';
import { unreadNotifications } from '@trellis/model/queries';
import { firebaseFirestore } from '#web/firebase/firestore';
import { queryOf } from '#web/firebase/live-query';
import { markInBatches, type MarkedAll } from '#web/features/notifications/logic/mark-in-batches';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { codeOf } from '#web/shared/use-command';

/** Marks notifications as read or unread. */
export async function markRead(uid: string, ids: string[], isRead = true): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  for (const id of ids)
    batch.update(doc(db, notificationPath(uid, id)), { readAt: isRead ? serverTimestamp() : null });
  await batch.commit();
}

/** The maximum of a commit, and of a list that the rules allow. */
const batchSize = 500;

/**
 * Marks every unread notification read, whether a page shows it or not: a read and a write for each. Without a network
 * those that this device holds are marked, and sent later.
 */
export async function markAllRead(uid: string): Promise<MarkedAll> {
  const query = queryOf(await firebaseFirestore(), unreadNotifications(uid, batchSize));
  return markInBatches({
    unread: async () => {
      const { docs, metadata } = await getDocsFromServer(query).catch((error: unknown) => {
        if (codeOf(error) !== 'unavailable') throw error;
        return getDocsFromCache(query);
      });
      return { ids: docs.map(({ id }) => id), isFromCache: metadata.fromCache };
    },
    mark: (ids) => sentOrQueued(markRead(uid, ids)),
  });
}

/** Mutes a kind of notification. The settings can unmute it. */
export async function muteKind(uid: string, kind: NotificationKind): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), userPath(uid)), {
    'settings.mutedNotifications': arrayUnion(kind),
    updatedAt: serverTimestamp(),
  });
}
