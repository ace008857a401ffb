import type { WriteBatch } from 'firebase-admin/firestore';
import type { News } from '@trellis/model/progress/engine';
import { notificationOf } from '@trellis/model/progress/news';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { places, readAll } from '#functions/firestore/documents';

/**
 * Puts notifications of the news in the commit, but of kinds that the learner has muted, and of no level that they had
 * reached before XP was taken back.
 */
export async function tell(
  batch: WriteBatch,
  uid: string,
  news: News[],
  { counters, mutedNotifications }: UserProgress,
  at: Date,
): Promise<void> {
  const told = news
    .map((each) => notificationOf(each, at))
    .filter(({ data }) => !mutedNotifications.includes(data.kind))
    .map(({ id, data }) => ({ data, place: places.notification(uid, id) }));
  const mayBeOld = counters.xpTaken === 0 ? [] : told.filter(({ data }) => data.kind === 'level');
  const stored = await readAll(...mayBeOld.map(({ place }) => place));
  for (const { data, place } of told) if (stored(place) === null) batch.set(place.ref, data);
}
