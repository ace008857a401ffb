import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import type { Badge } from '#model/badges/badge';

/** `badge_sweeps/all`: how far the sweep that awards new badges has progressed. */
export const badgeSweep = z.object({
  /** The criteria that the sweep evaluates, by badge. */
  criteria: z.record(z.string(), z.string()),
  since: timestamp,
  /**
   * Every learner is checked twice: at once, and again when no instance can have an older cached badge list.
   */
  stage: z.enum(['first', 'again', 'done']),
  /** The last learner that was checked, in id order; empty before the first. */
  after: z.string(),
});
export type BadgeSweep = z.infer<typeof badgeSweep>;

/** Returns the sweep for the current badges: restarted if a badge is new or has new criteria. */
export function resumed(
  sweep: BadgeSweep | null,
  badges: ReadonlyMap<string, Badge>,
  now: Date,
): BadgeSweep {
  const wanted = [...badges].map(([id, badge]) => [id, badge.criteria] as const);
  // A deleted badge is dropped, so that it is checked again if it comes back.
  const criteria = Object.fromEntries(wanted);
  const isCovered = sweep !== null && wanted.every(([id, text]) => sweep.criteria[id] === text);
  if (isCovered) return { ...sweep, criteria };
  return { criteria, since: now, stage: 'first', after: '' };
}

const following = { first: 'again', again: 'done', done: 'done' } as const;

/**
 * Returns the sweep after a batch.
 * @param last the last learner of the batch; null at the end
 */
export const advanced = (sweep: BadgeSweep, last: string | null): BadgeSweep =>
  last === null
    ? { ...sweep, stage: following[sweep.stage], after: '' }
    : { ...sweep, after: last };
