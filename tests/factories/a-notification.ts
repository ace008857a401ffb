import type { Notification } from '@trellis/model/notification';
import { factory, longAgo } from '#tests/factories/factory';

export const aNotification = factory<Notification, 'completed' | 'read'>(
  () => ({
    kind: 'enrolled',
    itemID: 'ferns',
    title: 'How ferns grow',
    createdAt: longAgo,
    readAt: null,
  }),
  { completed: { kind: 'completed' }, read: { readAt: longAgo } },
);
