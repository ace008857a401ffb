import { isDeepStrictEqual } from 'node:util';
import { error } from 'firebase-functions/logger';
import { advanced, resumed, type BadgeSweep } from '@trellis/model/badges/badge-sweep';
import { nextBadge } from '@trellis/model/progress/engine';
import { userProgress } from '@trellis/model/progress/user-progress';
import { learnersById } from '@trellis/model/queries';
import { MalformedDocument } from '#functions/firestore/decode';
import { refs, read, type Versioned } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { badgeList, badgeCacheTtlMs, clearBadgeCache } from '#functions/badges/badge-list.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many learners are given badges at once. */
const width = 20;

/** An instance may believe older badges for so long after a change, in ms, and then still be about to commit. */
export const sweepSettleMs = 2 * badgeCacheTtlMs;

type Options = { now?: Date; pageSize?: number };

/**
 * Gives new badges, and those that ask for something else than before, to everybody who has earned them already. Goes
 * on where another sweep has stopped. Somebody may learn on an instance that does not know the badge yet, so all are
 * looked at again once every instance does: by the schedule, since that is minutes later.
 *
 * Costs two reads for each learner, and for each who is given a badge what recording an event costs.
 */
export async function sweepBadges({ now = new Date(), pageSize = 300 }: Options = {}) {
  while (await retryWithBackoff(() => sweepPage(now, pageSize)));
}

/** One page. Tells whether there may be another. */
async function sweepPage(now: Date, pageSize: number): Promise<boolean> {
  const stored = await read(refs.badgeSweep());
  // After the sweep, so that the badges are at least those that it is about.
  clearBadgeCache();
  const badges = await badgeList();
  const sweep = resumed(stored?.data ?? null, badges, now);
  const isWaiting = now.getTime() < sweep.since.getTime() + sweepSettleMs;
  if (sweep.stage === 'done' || (sweep.stage === 'again' && isWaiting)) {
    await save(stored, sweep);
    return false;
  }
  const found = await queryOf(learnersById(sweep.after, pageSize)).get();
  const learners = decodeEach(userProgress, found);
  const earning = learners.filter((learner) => nextBadge(learner, badges) !== undefined);
  const award = limitConcurrency(width, (uid: string) =>
    recordEvent(uid, { kind: 'badges' }).catch(skip),
  );
  await Promise.all(earning.map(({ id }) => award(id)));
  const isLast = found.size < pageSize;
  await save(stored, advanced(sweep, isLast ? null : (found.docs.at(-1)?.id ?? null)));
  return true;
}

/** Somebody's malformed document keeps nobody else from a badge. */
function skip(problem: unknown): void {
  if (!(problem instanceof MalformedDocument)) throw problem;
  error('no badge', { document: problem.path, problem: problem.problem });
}

/** Only on what was read: of two sweeps at once the one that comes second looks where they are. */
async function save(stored: Versioned<BadgeSweep> | null, sweep: BadgeSweep): Promise<void> {
  const { ref } = refs.badgeSweep();
  if (stored === null) await ref.create(sweep);
  else if (!isDeepStrictEqual(stored.data, sweep)) {
    await ref.update({ ...sweep }, { lastUpdateTime: stored.updateTime });
  }
}
