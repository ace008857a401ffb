import type { RoleRequest } from '@trellis/model/people/role-request';
import { notificationID } from '@trellis/model/notification';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

/**
 * Tells somebody how their request for a role was answered, once per answer; not if they muted that, or no longer have an
 * account. Costs a read and a write.
 */
export async function notifyOfAnswer(uid: string, request: RoleRequest): Promise<void> {
  const { status, note, decidedAt } = request;
  if (status === 'open' || decidedAt === null) return;
  const user = (await read(refs.user(uid)))?.data;
  if (user === undefined || user.settings.mutedNotifications.includes('role')) return;
  const id = notificationID('role', status, String(decidedAt.getTime()));
  await createOnce(refs.notification(uid, id).ref, {
    kind: 'role',
    itemID: status,
    title: note,
    createdAt: decidedAt,
    readAt: null,
  });
}
