import { notificationID, type Notification } from '#model/notification';
import type { ProgressEvent } from '#model/progress/engine';

/** Returns the notifications for progress events, keyed so that each is sent once. */
export function notificationOf(
  progressEvents: ProgressEvent,
  createdAt: Date,
): { id: string; data: Notification } {
  const eventOf = (itemID: string, title: string, time?: string) => ({
    id: notificationID(progressEvents.kind, itemID, time),
    data: { kind: progressEvents.kind, itemID, title, createdAt, readAt: null },
  });
  switch (progressEvents.kind) {
    case 'badge':
      return eventOf(progressEvents.badgeID, progressEvents.name);
    case 'level':
      return eventOf(`${progressEvents.level}`, `${progressEvents.level}`);
    case 'goal':
      return eventOf(
        progressEvents.goal.id,
        progressEvents.goal.title,
        progressEvents.goal.kind.endsWith('_week') ? progressEvents.week : '',
      );
  }
}
