import { FieldPath, type Transaction } from 'firebase-admin/firestore';
import { canBeKeyed } from '@trellis/model/cards/card-key';
import { readPack, type PackRange } from '@trellis/model/cards/packs';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { decodeEach } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';

/** Cards by id, in its order; null for one that does not exist, or that nobody can be asked because it is malformed. */
type Cards = Map<string, Flashcard | null>;

/** Reads these cards of a course. */
export async function cardsNamed(
  transaction: Transaction,
  courseID: string,
  cardIDs: string[],
): Promise<Cards> {
  if (cardIDs.length === 0) return new Map();
  const places = cardIDs.map((id) => refs.flashcard(courseID, id));
  const docs = await transaction.getAll(...places.map(({ ref }) => ref));
  const found = new Map(decodeEach(places[0]!.schema, { docs }).map((card) => [card.id, card]));
  return new Map(cardIDs.map((id) => [id, found.get(id) ?? null]));
}

/** Which cards to read, and how many at most. */
type Span = { from: string; until: string | undefined; maxCards: number; maxBytes: number };

/** Reads the cards whose ids lie in a span. If it has more than fit, `next` is where the others begin. */
export async function cardsBetween(
  transaction: Transaction,
  courseID: string,
  { from, until, maxCards, maxBytes }: Span,
): Promise<{ cards: Cards; next: string | undefined }> {
  const { ref, schema } = refs.flashcard(courseID, 'any');
  let query = ref.parent.orderBy(FieldPath.documentId());
  if (from !== '') query = query.startAt(from);
  if (until !== undefined) query = query.endBefore(until);
  const { docs } = await transaction.get(query.limit(maxCards + 1));
  const cards: Cards = new Map();
  let bytes = 0;
  for (const doc of docs) {
    const [card = null] = canBeKeyed(doc.id) ? decodeEach(schema, { docs: [doc] }) : [];
    bytes += card === null ? 0 : Buffer.byteLength(card.frontText + card.backText);
    if (cards.size === maxCards || (cards.size > 0 && bytes > maxBytes))
      return { cards, next: doc.id };
    cards.set(doc.id, card);
  }
  return { cards, next: undefined };
}

/** Returns the items of a course's packs by their ids. Those that are missing, or not what the index says, are left out. */
export async function packsAt(
  transaction: Transaction,
  courseID: string,
  ranges: PackRange[],
): Promise<Map<string, Map<string, string>>> {
  const places = ranges.map(({ id }) => refs.cardPack(courseID, id));
  if (places.length === 0) return new Map();
  const docs = await transaction.getAll(...places.map(({ ref }) => ref));
  const found = new Map(decodeEach(places[0]!.schema, { docs }).map((pack) => [pack.id, pack]));
  return new Map(
    ranges.flatMap(({ id, version, count }) => {
      const pack = found.get(id);
      const items = readPack(pack?.cards ?? '');
      return pack?.version === version && items.size === count ? [[id, items] as const] : [];
    }),
  );
}
