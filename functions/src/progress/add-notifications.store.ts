import type { WriteBatch } from 'firebase-admin/firestore';
import type { ProgressEvent } from '@trellis/model/progress/engine';
import { notificationOf } from '@trellis/model/progress/progress-event';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { refs, readAll } from '#functions/firestore/typed-refs';

/**
 * Adds notifications of progress events to the commit, except for muted kinds and for levels that the learner had
 * reached before XP was removed.
 */
export async function addNotifications(
  batch: WriteBatch,
  uid: string,
  progressEvents: ProgressEvent[],
  { counters, mutedNotifications }: UserProgress,
  at: Date,
): Promise<void> {
  const eventBatch = progressEvents
    .map((each) => notificationOf(each, at))
    .filter(({ data }) => !mutedNotifications.includes(data.kind))
    .map(({ id, data }) => ({ data, place: refs.notification(uid, id) }));
  const mayBeOld =
    counters.xpTaken === 0 ? [] : eventBatch.filter(({ data }) => data.kind === 'level');
  const stored = await readAll(...mayBeOld.map(({ place }) => place));
  for (const { data, place } of eventBatch) if (stored(place) === null) batch.set(place.ref, data);
}
