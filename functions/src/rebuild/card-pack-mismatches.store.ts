import type { Transaction } from 'firebase-admin/firestore';
import { canBeKeyed } from '@trellis/model/cards/card-key';
import { packCard, questionsIn } from '@trellis/model/cards/pack-documents';
import type { PackRange } from '@trellis/model/cards/packs';
import { packsAt } from '#functions/cards/find-cards.store';
import { syncCardPacks } from '#functions/cards/sync-card-packs.store';
import { db } from '#functions/firestore/admin';
import { decodeEach } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import type { Mismatch } from '#functions/rebuild/mismatch.store';

/** Returns the flashcards of a course by id, as packs store them. */
export async function packedCards(courseID: string): Promise<Map<string, string>> {
  const { ref, schema } = refs.flashcard(courseID, 'any');
  const cards = decodeEach(schema, await ref.parent.get());
  return new Map(
    cards.filter(({ id }) => canBeKeyed(id)).map(({ id, ...card }) => [id, packCard(card)]),
  );
}

/** Returns what differs between the packs of a course and its flashcards, and packs that its index does not name. */
export async function cardPackMismatches(
  courseID: string,
  index: PackRange[],
  cards: ReadonlyMap<string, string>,
): Promise<Mismatch[]> {
  const read = (reading: Transaction) => packsAt(reading, courseID, index);
  const packs =
    index.length > 0 ? await db.runTransaction(read, { readOnly: true }) : new Map<string, never>();
  const { parent } = refs.cardPack(courseID, 'any').ref;
  const stored = await parent.select().get();
  const strays = stored.docs.filter(({ id }) => index.every((range) => range.id !== id));
  return [
    ...(index.every((range, at) => fits(range, index[at + 1], packs, cards)) &&
    index.reduce((sum, { count }) => sum + count, 0) === cards.size
      ? []
      : [
          {
            path: refs.course(courseID).ref.path,
            differences: [{ field: 'cardPacks', stored: index, expected: `${cards.size} cards` }],
            mend: () => makeAgain(courseID, [...cards.keys()]),
          },
        ]),
    ...strays.map(({ ref }) => ({
      path: ref.path,
      differences: [{ field: '(document)', stored: 'a pack', expected: null }],
      mend: () => ref.delete(),
    })),
  ];
}

/** Returns whether a pack holds the cards of its range, as they are, and its index counts their questions. */
function fits(
  { id, from, questions }: PackRange,
  next: PackRange | undefined,
  packs: ReadonlyMap<string, ReadonlyMap<string, string>>,
  cards: ReadonlyMap<string, string>,
): boolean {
  const items = packs.get(id);
  return (
    items !== undefined &&
    questions === questionsIn(items.values()) &&
    [...items].every(
      ([key, text]) =>
        cards.get(key) === text && key >= from && (next === undefined || key < next.from),
    )
  );
}

async function makeAgain(courseID: string, cardIDs: string[]): Promise<void> {
  const { parent } = refs.cardPack(courseID, 'any').ref;
  const old = await parent.listDocuments();
  await refs.course(courseID).ref.update({ cardPacks: [] });
  await syncCardPacks(courseID, cardIDs);
  for (const pack of old) await pack.delete();
}
