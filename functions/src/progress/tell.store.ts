import type { WriteBatch } from 'firebase-admin/firestore';
import type { News } from '@trellis/model/progress/engine';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import { notificationOf } from '@trellis/model/progress/news';
import { places, readAll } from '#functions/firestore/documents';

/**
 * Puts notifications of the news in the commit, but of kinds that the learner has muted, and of no level that they had
 * reached before XP was taken back.
 */
export async function tell(
  batch: WriteBatch,
  uid: string,
  news: News[],
  { counters }: LearnerState,
  at: Date,
): Promise<void> {
  const told = news.map((each) => {
    const { id, data } = notificationOf(each, at);
    return { data, place: places.notification(uid, id) };
  });
  const mayBeOld = counters.xpTaken === 0 ? [] : told.filter(({ data }) => data.kind === 'level');
  const userAt = places.user(uid);
  const stored = await readAll(userAt, ...mayBeOld.map(({ place }) => place));
  const muted = stored(userAt)?.data.settings.mutedNotifications ?? [];
  for (const { data, place } of told) {
    if (!muted.includes(data.kind) && stored(place) === null) batch.set(place.ref, data);
  }
}
