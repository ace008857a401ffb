import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import type { Badge } from '#model/badges/badge';

/** `badge_sweeps/all`: how far everybody has been looked at for the badges that there are. */
export const badgeSweep = z.object({
  /** What they are looked at for, by badge. */
  criteria: z.record(z.string(), z.string()),
  since: timestamp,
  /** All are looked at twice: at once, and again when nobody believes in older badges any more. */
  stage: z.enum(['first', 'again', 'done']),
  /** Who was looked at last, in the order of ids; empty before anybody was. */
  after: z.string(),
});
export type BadgeSweep = z.infer<typeof badgeSweep>;

/** The sweep as it goes on: from the start where a badge is new or asks for something else. */
export function resumed(
  sweep: BadgeSweep | null,
  badges: ReadonlyMap<string, Badge>,
  now: Date,
): BadgeSweep {
  const wanted = [...badges].map(([id, badge]) => [id, badge.criteria] as const);
  // A badge that is gone is forgotten, so that it is looked for should it come back.
  const criteria = Object.fromEntries(wanted);
  const isCovered = sweep !== null && wanted.every(([id, text]) => sweep.criteria[id] === text);
  if (isCovered) return { ...sweep, criteria };
  return { criteria, since: now, stage: 'first', after: '' };
}

const following = { first: 'again', again: 'done', done: 'done' } as const;

/** The sweep after a page. @param last who was on it last; null at the end */
export const advanced = (sweep: BadgeSweep, last: string | null): BadgeSweep =>
  last === null
    ? { ...sweep, stage: following[sweep.stage], after: '' }
    : { ...sweep, after: last };
