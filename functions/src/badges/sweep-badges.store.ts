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

/** How many learners are processed at once. */
const width = 20;

/**
 * How long after a change an instance may still use older badges, and be about to commit, in ms.
 */
export const sweepSettleMs = 2 * badgeCacheTtlMs;

type Options = { now?: Date; pageSize?: number };

/**
 * Awards new badges, and badges with changed criteria, to everyone who has already earned them. Continues an
 * interrupted sweep. A learner may be active on an instance that has not loaded the badge yet, so the schedule runs a
 * second pass some minutes later, once all instances have.
 *
 * Costs two reads per learner, and per awarded badge the cost of recording an event.
 */
export async function sweepBadges({ now = new Date(), pageSize = 300 }: Options = {}) {
  while (await retryWithBackoff(() => sweepPage(now, pageSize)));
}

/** Processes one batch. Returns whether there may be another. */
async function sweepPage(now: Date, pageSize: number): Promise<boolean> {
  const stored = await read(refs.badgeSweep());
  // After reading the sweep, so that the badges are at least as new as the sweep.
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

/** A malformed document of one learner does not stop the others. */
function skip(problem: unknown): void {
  if (!(problem instanceof MalformedDocument)) throw problem;
  error('no badge', { document: problem.path, problem: problem.problem });
}

/** Conditional on the sweep that was read: of two concurrent runs the later one reads again. */
async function save(stored: Versioned<BadgeSweep> | null, sweep: BadgeSweep): Promise<void> {
  const { ref } = refs.badgeSweep();
  if (stored === null) await ref.create(sweep);
  else if (!isDeepStrictEqual(stored.data, sweep)) {
    await ref.update({ ...sweep }, { lastUpdateTime: stored.updateTime });
  }
}
