import { questionOf, type CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';

/** How many are forgotten at once; the rest the next time. */
const most = 500;

/**
 * Returns the scheduled questions that no longer exist: their card was deleted, or no longer asks them. Only of courses whose whole
 * deck is known.
 */
export function goneCards(
  states: ReadonlyMap<CardKey, CardState>,
  existing: ReadonlySet<CardKey>,
  courseIDs: ReadonlySet<string>,
): CardKey[] {
  const gone: CardKey[] = [];
  for (const [key, { isForgotten }] of states) {
    if (gone.length === most) break;
    if (!isForgotten && !existing.has(key) && courseIDs.has(questionOf(key).courseID))
      gone.push(key);
  }
  return gone;
}
