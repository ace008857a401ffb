import { doc, getDocFromCache, serverTimestamp, updateDoc, Timestamp } from 'firebase/firestore';
import { userPath } from '@trellis/model/paths';
import { changesClockTooSoon } from '@trellis/model/user';
import type { ClockChanges } from '#web/features/account/logic/clock-changes';
import { firebaseFirestore } from '#web/firebase/firestore';
import { serverClock } from '#web/shared/server-clock';
import { codeOf } from '#web/shared/use-command';

/** Why a change of the clock settings was refused: the last one is too recent, or still queued on this device. */
class ClockChangeRefused extends Error {
  constructor(readonly code: 'clock-too-soon' | 'clock-queued') {
    super(code);
  }
}

/**
 * Changes some of a person's clock settings, which must differ from the stored ones, in a write of their own: the rules
 * accept one a minute. Does not send what they would refuse.
 */
export async function saveClock(uid: string, changes: ClockChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  const { timezone, ...settings } = changes;
  const record = doc(await firebaseFirestore(), userPath(uid));
  const known = await getDocFromCache(record).catch(() => undefined);
  const estimated: unknown = known?.get('clockChangedAt', { serverTimestamps: 'estimate' });
  if (estimated instanceof Timestamp) {
    // The rules would refuse the second of two queued changes, for both would arrive at once.
    if (known?.get('clockChangedAt') === null) throw new ClockChangeRefused('clock-queued');
    if (changesClockTooSoon(estimated.toDate(), serverClock.now()))
      throw new ClockChangeRefused('clock-too-soon');
  }
  await updateDoc(record, {
    ...(timezone !== undefined && { timezone }),
    ...Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`settings.${name}`, value]),
    ),
    clockChangedAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  }).catch((error: unknown) => {
    throw codeOf(error) === 'permission-denied' ? new ClockChangeRefused('clock-too-soon') : error;
  });
}
