import { error } from 'firebase-functions/logger';
import { notificationID, type Notification } from '@trellis/model/notification';
import { db } from '#functions/firestore/admin';
import { readAll, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** Somebody with an account whose verified address was invited. */
export type InvitedAccount = { uid: string; invitationID: string };

/**
 * Tells people in the app that a company has invited them, unless they have muted that. A later invitation of the same company
 * replaces the news of the former. Fails silently: who was told is nothing that the company may learn.
 */
export async function notifyInvited(
  invited: InvitedAccount[],
  of: { companyID: string; companyName: string; at: Date },
): Promise<void> {
  try {
    await retryWithBackoff(() => notifyOnce(invited, of));
  } catch (problem) {
    error('invitations not told', problem, { companyID: of.companyID });
  }
}

async function notifyOnce(
  invited: InvitedAccount[],
  { companyID, companyName, at }: { companyID: string; companyName: string; at: Date },
): Promise<void> {
  const users = invited.map(({ uid }) => refs.user(uid));
  const stored = await readAll(...users);
  const batch = db.batch();
  let isEmpty = true;
  for (const [index, { uid, invitationID }] of invited.entries()) {
    const user = stored(users[index]!)?.data;
    if (user === undefined || user.settings.mutedNotifications.includes('company')) continue;
    const news: Notification = {
      ...{ kind: 'company', itemID: `invited:${invitationID}`, title: companyName },
      ...{ createdAt: at, readAt: null },
    };
    const id = notificationID('company', 'invited', companyID);
    batch.set(refs.notification(uid, id).ref, news);
    isEmpty = false;
  }
  if (!isEmpty) await batch.commit();
}
