import type { CardFlag } from '@trellis/model/cards/card-flag';

/** A report as it is stored. */
export type StoredFlag = CardFlag & { id: string };
/** A card with what was reported about it, oldest first. */
export type ReportedCard = { cardID: string; flags: StoredFlag[] };

/** Returns the cards that were reported, in the order of their first report. */
export function reportedCards(flags: readonly StoredFlag[]): ReportedCard[] {
  const byCard = new Map<string, StoredFlag[]>();
  for (const flag of flags) byCard.set(flag.cardID, [...(byCard.get(flag.cardID) ?? []), flag]);
  return [...byCard].map(([cardID, list]) => ({ cardID, flags: list }));
}
