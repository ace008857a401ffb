import {
  readCollection,
  type AnkiCollection,
} from '#web/features/card-transfer/logic/anki-collection';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import type { CardFile } from '#web/features/card-transfer/logic/card-file';
import { cardsOfNote } from '#web/features/card-transfer/logic/note-cards';
import { openPackage } from '#web/shared/card-files/open-package';

/** Hears how much of a file is read, from 0 to 1. */
export type OnProgress = (share: number) => void;

const reportEvery = 500;

/**
 * Reads the cards of an Anki package.
 *
 * @throws {CardFileProblem | ZipProblem}
 */
export function readPackage(zip: Uint8Array, onProgress: OnProgress): CardFile {
  const { types, notes, decks } = collectionIn(zip);
  if (notes.length === 0) throw new CardFileProblem('noCards');
  const file: CardFile = { cards: [], skipped: [], partial: [], decks };
  notes.forEach((note, index) => {
    const { place, cards, skipped, partial } = cardsOfNote(note, types.get(note.typeID), index + 1);
    file.cards.push(...cards);
    if (skipped) file.skipped.push({ ...place, ...skipped });
    file.partial.push(...partial.map((reason) => ({ ...place, ...reason })));
    if (index % reportEvery === 0) onProgress(index / notes.length);
  });
  return file;
}

function collectionIn(zip: Uint8Array): AnkiCollection {
  try {
    return readCollection(openPackage(zip));
  } catch (error) {
    // A place beyond the end of the file.
    throw error instanceof RangeError ? new CardFileProblem('damaged') : error;
  }
}
