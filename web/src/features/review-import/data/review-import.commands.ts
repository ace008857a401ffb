import { misfits, storedLog, writeLog } from '#web/data/cards/review-log.commands';
import { newDevice } from '#web/data/cards/review-outbox';
import type { ReviewPlan } from '#web/features/review-import/logic/plan-reviews';
import { firebaseFirestore } from '#web/firebase/firestore';
import { online } from '#web/shared/connection';
import { codeOf } from '#web/shared/use-command';
import { appendPause } from '@trellis/model/cards/review-log';

/** Writes the parts of a plan to a learner's log, from one of them on; `onProgress` hears up to which they are written. */
export type WriteReviews = (
  plan: Pick<ReviewPlan, 'parts'>,
  from: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<void>;

/** How many parts a document of the log holds: three of the longest fit. */
const partsOfDocument = 3;

/**
 * Returns what writes a plan into the log of a device of its own, one part after the other. Stops between two when it is aborted;
 * a part that the server has, because its answer was lost, is not written again. Throws `unavailable` without a connection.
 */
export function reviewWriter(uid: string): WriteReviews {
  const devices = new WeakMap<object, string>();
  return async (plan, from, onProgress, signal) => {
    const db = await firebaseFirestore();
    const device = devices.get(plan) ?? newDevice();
    devices.set(plan, device);
    for (let at = from; at < plan.parts.length && !signal.aborted; at++) {
      if (!online.get())
        throw Object.assign(new Error('There is no network.'), { code: 'unavailable' });
      const first = at - (at % partsOfDocument);
      const log = {
        number: first / partsOfDocument + 1,
        text: plan.parts
          .slice(first, at + 1)
          .map(({ text }) => text)
          .join(''),
      };
      if (at > first) await pause(appendPause);
      try {
        await writeLog(db, uid, device, { log, added: plan.parts[at]!.text });
      } catch (error) {
        const isThere =
          misfits.has(codeOf(error)) && (await storedLog(db, uid, device, log.number)) === log.text;
        if (!isThere) throw error;
      }
      onProgress(at + 1);
    }
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
