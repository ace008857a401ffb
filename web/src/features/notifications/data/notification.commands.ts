import { arrayUnion, doc, serverTimestamp, updateDoc, writeBatch } from 'firebase/firestore';
import type { NotificationKind } from '@trellis/model/notification';
import { notificationPath, userPath } from '@trellis/model/paths';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Marks notifications as read or unread. */
export async function markRead(uid: string, ids: string[], isRead = true): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  for (const id of ids)
    batch.update(doc(db, notificationPath(uid, id)), { readAt: isRead ? serverTimestamp() : null });
  await batch.commit();
}

/** Mutes a kind of notification. The settings can unmute it. */
export async function muteKind(uid: string, kind: NotificationKind): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), userPath(uid)), {
    'settings.mutedNotifications': arrayUnion(kind),
    updatedAt: serverTimestamp(),
  });
}
