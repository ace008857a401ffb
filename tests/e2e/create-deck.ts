import { newCardSchedule } from '@trellis/model/cards/card-schedule';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { packCard, packStates } from '@trellis/model/cards/pack-documents';
import { changePacks, writePack, type PackUpdate } from '@trellis/model/cards/packs';
import { cardPackPath, cardSchedulePath, statePackPath } from '@trellis/model/cards/paths';
import { defaultOptions, type ReviewOptions } from '@trellis/model/cards/review-options';
import { createCourse } from '#tests/e2e/create-course';
import { encodeFields, writeDocument } from '#tests/e2e/stored-documents';

const packed = (items: ReadonlyMap<string, string>): PackUpdate => {
  let packs = 0;
  return changePacks([], new Map(), items, () => `pack${packs++}`);
};

const cardIDOf = (at: number) => `card${String(at).padStart(5, '0')}`;

/** Publishes a course with so many cards, packed as functions do it, without a document for each. */
export async function createDeck(courseID: string, count: number): Promise<void> {
  const cards = Array.from({ length: count }, (_, at): [string, string] => [
    cardIDOf(at),
    packCard({
      ...{ kind: 'basic', difficulty: 'easy', tags: [] },
      ...{ frontText: `Question ${at} of ferns?`, backText: `Answer **${at}** of ferns.` },
    }),
  ]);
  const { index, written } = packed(new Map(cards));
  await createCourse(courseID, encodeFields({ cardPacks: index, flashcardCount: count }));
  for (const { range, items } of written)
    await writeDocument(cardPackPath(courseID, range.id), {
      version: range.version,
      cards: writePack(items),
    });
}

/** Gives a learner a schedule of a deck, of whose cards the first are due, packed as functions do it. */
export async function createSchedule(
  uid: string,
  courseID: string,
  { count, due, options = {} }: { count: number; due: number; options?: Partial<ReviewOptions> },
): Promise<void> {
  const day = 86_400_000;
  const now = Date.now();
  const states = Array.from({ length: count }, (_, at): [string, CardState] => [
    `${courseID}/${cardIDOf(at)}`,
    {
      ...newCardState(),
      ...{ stage: 2, stability: 30.12345678, difficulty: 5.12345678, interval: 30, reviews: 4 },
      reviewedAt: now - 31 * day,
      changedAt: now - 31 * day,
      due: at < due ? now - day - at : now + 30 * day,
    },
  ]);
  const { index, written } = packed(packStates(new Map(states)));
  for (const { range, items } of written)
    await writeDocument(statePackPath(uid, range.id), {
      version: range.version,
      states: writePack(items),
    });
  await writeDocument(cardSchedulePath(uid), {
    ...newCardSchedule(),
    packs: index,
    options: { ...defaultOptions, ...options },
    through: count > 0 ? now - 31 * day : 0,
    foldedAt: new Date(now - day),
  });
}
