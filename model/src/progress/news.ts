import { notificationID, type Notification } from '#model/notification';
import type { News } from '#model/progress/engine';

/** What a learner is told of news that came at a moment, under the id that keeps it from being told twice. */
export function notificationOf(news: News, createdAt: Date): { id: string; data: Notification } {
  const told = (itemID: string, title: string, time?: string) => ({
    id: notificationID(news.kind, itemID, time),
    data: { kind: news.kind, itemID, title, createdAt, readAt: null },
  });
  switch (news.kind) {
    case 'badge':
      return told(news.badgeID, news.name);
    case 'level':
      return told(`${news.level}`, `${news.level}`);
    case 'goal':
      return told(news.goal.id, news.goal.title, news.goal.kind.endsWith('_week') ? news.week : '');
  }
}
