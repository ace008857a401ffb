import {
  doc,
  runTransaction,
  serverTimestamp,
  writeBatch,
  type Firestore,
  type WriteBatch,
} from 'firebase/firestore';
import { flashcard, type Flashcard } from '@trellis/model/content/flashcard';
import { flashcardPath } from '@trellis/model/paths';
import { changedFields, contentOf, draftOf } from '#web/features/flashcard-editor/logic/card-draft';
import {
  SaveFailure,
  type KeptCard,
  type SaveProblem,
  type SaveResult,
} from '#web/features/flashcard-editor/logic/deck-editing';
import { mergeCards } from '#web/features/flashcard-editor/logic/merge-cards';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { areWritten } from '#web/firebase/pending-writes';
import { codeOf } from '#web/shared/use-command';
import type { CardContent } from '#web/shared/flashcards/card-content';

/** How long a save waits for queued writes, in ms. */
const patience = 5000;
/** The most writes that Firestore takes at once. */
const batchSize = 500;

const problems: Record<string, SaveProblem> = {
  'permission-denied': 'denied',
  unavailable: 'offline',
};

/**
 * Merges a draft into the card as the server has it now and writes the fields that differ, in a transaction; creates a card
 * that was never saved. Writes nothing if both sides changed the same field. Costs one read. Never queued on the device: a
 * queued write could overwrite what others wrote meanwhile, or be refused after it was called saved. Rejects with a
 * {@link SaveFailure}.
 */
export async function saveCard(
  courseID: string,
  cardID: string,
  { base, draft }: KeptCard,
): Promise<SaveResult> {
  if (!navigator.onLine) throw new SaveFailure('offline');
  const db = await firebaseFirestore();
  if (!(await areWritten(db, patience))) throw new SaveFailure('offline');
  const record = doc(db, flashcardPath(courseID, cardID));
  try {
    return await runTransaction(db, async (transaction) => {
      const found = await transaction.get(record);
      if (!found.exists()) {
        if (base !== null) throw new SaveFailure('deleted');
        transaction.set(record, created(contentOf(draft)));
        return { current: draft, readAt: 0, isConflict: false };
      }
      const saved = decode(flashcard, found.data());
      const readAt = saved.updatedAt.getTime();
      const current = draftOf(saved);
      const { merged, conflicts } = mergeCards(base ?? current, draft, current);
      if (conflicts.length > 0) return { current, readAt, isConflict: true };
      const content = contentOf(merged);
      const changed = changedFields(current, merged);
      if (changed.length > 0) {
        const fields = Object.fromEntries(changed.map((field) => [field, content[field]]));
        transaction.update(record, { ...fields, updatedAt: serverTimestamp() });
      }
      return { current: merged, readAt, isConflict: false };
    });
  } catch (error) {
    if (error instanceof SaveFailure) throw error;
    throw new SaveFailure(problems[codeOf(error)] ?? 'failed');
  }
}

/** A card that is written again, or for the first time. */
export type WrittenCard = {
  id: string;
  content: CardContent;
  lastReviewed?: Flashcard['lastReviewed'];
};

/** Adds cards, in batches; `onProgress` hears how many are written. Offline they are queued. */
export const addCards = (
  courseID: string,
  cards: WrittenCard[],
  onProgress: (count: number) => void = () => {},
): Promise<void> =>
  inBatches(
    cards,
    (batch, db, { id, content, lastReviewed = null }) =>
      batch.set(doc(db, flashcardPath(courseID, id)), { ...created(content), lastReviewed }),
    onProgress,
  );

/** Deletes cards, in batches. Offline they are queued. */
export const deleteCards = (courseID: string, cardIDs: string[]): Promise<void> =>
  inBatches(cardIDs, (batch, db, id) => batch.delete(doc(db, flashcardPath(courseID, id))));

/** Changes fields of cards, in batches. Offline they are queued. */
export const updateCards = (
  courseID: string,
  changes: { id: string; fields: Partial<Pick<Flashcard, 'difficulty' | 'tags'>> }[],
): Promise<void> =>
  inBatches(changes, (batch, db, { id, fields }) =>
    batch.update(doc(db, flashcardPath(courseID, id)), {
      ...fields,
      updatedAt: serverTimestamp(),
    }),
  );

const created = (content: CardContent) => ({
  ...content,
  lastReviewed: null,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
});

async function inBatches<T>(
  items: T[],
  write: (batch: WriteBatch, db: Firestore, item: T) => unknown,
  onProgress: (count: number) => void = () => {},
): Promise<void> {
  const db = await firebaseFirestore();
  for (let from = 0; from < items.length; from += batchSize) {
    const batch = writeBatch(db);
    const part = items.slice(from, from + batchSize);
    part.forEach((item) => write(batch, db, item));
    await batch.commit();
    onProgress(from + part.length);
  }
}
