import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { keysOfCard, type CardKey } from '@trellis/model/cards/card-key';
import { flashcard } from '@trellis/model/content/flashcard';
import { decodeEach } from '#functions/firestore/find';

/** Returns whether a change of a flashcard takes a question away: it was removed, or asks less than before. */
export function asksLess(change: { before: DocumentSnapshot; after: DocumentSnapshot }): boolean {
  const left = questionsOf(change.after);
  return questionsOf(change.before).some((key) => !left.includes(key));
}

const questionsOf = (snapshot: DocumentSnapshot): CardKey[] =>
  decodeEach(flashcard, { docs: [snapshot] }).flatMap((card) => keysOfCard('', card.id, card));
