import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';

/** Returns when the next of some cards is due, in ms; undefined if none was begun. */
export function nextDue(
  keys: readonly CardKey[],
  states: ReadonlyMap<CardKey, CardState>,
): number | undefined {
  let next: number | undefined;
  for (const key of keys) {
    const state = states.get(key);
    if (state === undefined || state.reviewedAt === 0 || state.isSuspended) continue;
    const due = Math.max(state.due, state.buriedUntil);
    if (next === undefined || due < next) next = due;
  }
  return next;
}
