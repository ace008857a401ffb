import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import { canBeKeyed } from '@trellis/model/cards/card-key';
import { packCard, withQuestions } from '@trellis/model/cards/pack-documents';
import {
  changePacks,
  newRange,
  packOf,
  writePack,
  type PackChanges,
  type PackRange,
  type PackUpdate,
} from '@trellis/model/cards/packs';
import type { Course } from '@trellis/model/content/course';
import { cardsBetween, cardsNamed, packsAt } from '#functions/cards/find-cards.store';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { groupCommit } from '#functions/runtime/group-commit';
import { transact } from '#functions/runtime/transact';

/** How many cards and packs a transaction takes on, and how many bytes of them; a commit may have 10 MiB. */
const most = { cards: 300, packs: 10, bytes: 6_000_000 };

/**
 * Writes what a course's packs say about these cards, its index of packs and its count of cards. Reads the cards as they
 * are now, so it may run twice, late and in any order; requests that arrive meanwhile share the next commits. A pack that
 * is missing or broken is made again from its cards, and all of them if the course has no index yet. Returns whether the
 * course exists.
 */
export const syncCardPacks = groupCommit<string[], boolean>(Infinity, async (courseID, asked) => {
  let left = [...new Set(asked.flat())].filter(canBeKeyed).sort();
  do {
    const step = await transact((transaction) => syncNext(transaction, courseID, left));
    if (step === null) return false;
    left = step;
  } while (left.length > 0);
  return true;
});

/** Packs the cards that were there before their course. Costs a read if there are none. */
export async function packEarlierCards(courseID: string): Promise<void> {
  const { empty } = await refs.flashcard(courseID, 'any').ref.parent.select().limit(1).get();
  if (!empty) await syncCardPacks(courseID, []);
}

const newID = () => db.collection('any').doc().id;

/** Brings the packs of the first of these cards up to date. Returns the cards that are left; null without a course. */
async function syncNext(
  transaction: Transaction,
  courseID: string,
  cardIDs: string[],
): Promise<string[] | null> {
  const courseAt = refs.course(courseID);
  const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
  if (course === null) return null;
  const isNew = course.cardPacks.length === 0;
  const index = isNew ? [newRange(newID(), '')] : course.cardPacks;
  const ranges = new Set<PackRange>(isNew ? index : []);
  for (const cardID of cardIDs.slice(0, most.cards)) {
    if (ranges.size < most.packs) ranges.add(packOf(index, cardID)!);
  }
  const packs = await packsAt(transaction, courseID, [...ranges]);
  const broken = [...ranges].find(({ id }) => !packs.has(id));
  const step = broken
    ? await remake(transaction, courseID, index, broken)
    : await change(transaction, courseID, index, packs, cardIDs);
  save(transaction, courseID, course, step.update);
  return [...cardIDs.filter((id) => !step.covers(id)), ...step.more].sort();
}

/** What a transaction does: the update, the cards that need no other, and those that have to follow. */
type Step = { update: PackUpdate; covers: (cardID: string) => boolean; more: string[] };

/** Makes a pack again from all of its cards, under a new id. If they are too many, the rest becomes another broken one. */
async function remake(
  transaction: Transaction,
  courseID: string,
  index: PackRange[],
  broken: PackRange,
): Promise<Step> {
  const until = index[index.indexOf(broken) + 1]?.from;
  const { cards, next } = await cardsBetween(transaction, courseID, {
    from: broken.from,
    until,
    maxCards: 5 * most.cards,
    maxBytes: most.bytes,
  });
  const parts = [newRange(newID(), broken.from)];
  if (next !== undefined) parts.push({ ...newRange(newID(), next), version: 1 });
  const ranges = index.flatMap((range) => (range === broken ? parts : [range]));
  const update = changePacks(ranges, new Map(), packed(cards), newID);
  const end = next ?? until;
  return {
    update: { ...update, deleted: [...update.deleted, broken.id] },
    covers: (cardID) => cardID >= broken.from && (end === undefined || cardID < end),
    more: next === undefined ? [] : [next],
  };
}

/** Changes as many cards as fit into a commit. */
async function change(
  transaction: Transaction,
  courseID: string,
  index: PackRange[],
  packs: ReadonlyMap<string, ReadonlyMap<string, string>>,
  cardIDs: string[],
): Promise<Step> {
  const within = cardIDs.slice(0, most.cards).filter((id) => packs.has(packOf(index, id)!.id));
  const cards = packed(await cardsNamed(transaction, courseID, within));
  const taken = new Map<string, string | null>();
  const touched = new Set<string>();
  let bytes = 0;
  for (const [cardID, text] of cards) {
    const { id } = packOf(index, cardID)!;
    if (!touched.has(id)) bytes += Buffer.byteLength(writePack(packs.get(id)!));
    bytes += Buffer.byteLength(text ?? '');
    if (taken.size > 0 && bytes > most.bytes) break;
    touched.add(id);
    taken.set(cardID, text);
  }
  return {
    update: changePacks(index, packs, taken, newID),
    covers: (cardID) => taken.has(cardID),
    more: [],
  };
}

const packed = (cards: Awaited<ReturnType<typeof cardsNamed>>): PackChanges =>
  new Map([...cards].map(([id, card]) => [id, card && packCard(card)]));

function save(
  transaction: Transaction,
  courseID: string,
  course: Course,
  { index, written, deleted }: PackUpdate,
): void {
  const cardPacks = withQuestions({ index, written });
  const flashcardCount = index.reduce((sum, { count }) => sum + count, 0);
  const isSame = flashcardCount === course.flashcardCount;
  if (isSame && isDeepStrictEqual(cardPacks, course.cardPacks)) return;
  for (const { range, items } of written) {
    const pack = { version: range.version, cards: writePack(items) };
    transaction.set(refs.cardPack(courseID, range.id).ref, pack);
  }
  for (const id of deleted) transaction.delete(refs.cardPack(courseID, id).ref);
  transaction.update(refs.course(courseID).ref, { cardPacks, flashcardCount });
}
