import { notificationID, type Notification } from '@trellis/model/notification';
import { createOnce, readAll, refs } from '#functions/firestore/typed-refs';

/** Tells somebody once what became of a seat, unless they have muted it. */
export async function notifyOfSeat(
  uid: string,
  what: 'given' | 'ended' | 'reduced',
  { licenceID, companyID, at }: { licenceID: string; companyID: string; at: Date },
): Promise<void> {
  const userAt = refs.user(uid);
  const companyAt = refs.company(companyID);
  const stored = await readAll(userAt, companyAt);
  const user = stored(userAt)?.data;
  if (user === undefined || user.settings.mutedNotifications.includes('company')) return;
  const title = stored(companyAt)?.data.name ?? '';
  const news: Notification = { kind: 'company', itemID: what, title, createdAt: at, readAt: null };
  const id = notificationID('company', what, `${licenceID}:${at.getTime()}`);
  await createOnce(refs.notification(uid, id).ref, news);
}
