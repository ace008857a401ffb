import { keysOfCard, questionOf, type CardKey } from '@trellis/model/cards/card-key';
import { clozeSide, readCloze } from '@trellis/model/content/cloze';
import type { CourseDeck, DeckCard } from '#web/data/cards/deck.queries';

/** One way in which a card is asked. */
export type Question = { key: CardKey; card: DeckCard };

/** Returns the questions of all cards, in their order. A card whose id cannot be part of a key is not asked. */
export const questionsOf = (courses: Pick<CourseDeck, 'courseID' | 'cards'>[]): Question[] =>
  courses.flatMap(({ courseID, cards }) =>
    cards.flatMap((card) =>
      isKeyPart.test(card.cardID)
        ? keysOfCard(courseID, card.cardID, card).map((key) => ({ key, card }))
        : [],
    ),
  );

const isKeyPart = /^[A-Za-z0-9_-]{1,128}$/;

/** The sides of a question, as Markdown. */
export type Sides = {
  front: string;
  back: string;
  /** What to type: of a cloze, only what is hidden. */
  typed: string;
};

/** Returns what is asked and what is answered. */
export function sidesOf({ key, card }: Question): Sides {
  const { frontText, backText, kind } = card;
  const { side } = questionOf(key);
  if (kind === 'cloze') {
    const number = Number(side);
    return {
      front: clozeSide(frontText, number, 'question'),
      back: [clozeSide(frontText, number, 'answer'), backText].join('\n\n').trim(),
      typed: deletedIn(frontText, number),
    };
  }
  return side === 'r'
    ? { front: backText, back: frontText, typed: frontText }
    : { front: frontText, back: backText, typed: backText };
}

/** Returns the words that a cloze question hides. */
const deletedIn = (source: string, number: number): string =>
  readCloze(source)
    .flatMap((part) => (typeof part !== 'string' && part.number === number ? [part.text] : []))
    .join(', ');
