import * as z from 'zod/mini';

/** The kinds of notification. Each can be muted. */
export const notificationKind = z.enum([
  'enrolled',
  'completed',
  'badge',
  'level',
  'goal',
  'role',
  'message',
  'review',
  'discussion',
  'company',
]);
export type NotificationKind = z.infer<typeof notificationKind>;
