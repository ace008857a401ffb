import type { DeckCard } from '#web/data/cards/deck.queries';
import type { Question } from '#web/features/review/logic/question';

/** Which cards of the courses are reviewed: empty for all. */
export type CardFilter = {
  courseID: string;
  tag: string;
  difficulty: '' | DeckCard['difficulty'];
};

export const allCards: CardFilter = { courseID: '', tag: '', difficulty: '' };

/** Returns whether a filter lets a card through. */
export const fits = (card: DeckCard, { courseID, tag, difficulty }: CardFilter): boolean =>
  (courseID === '' || card.courseID === courseID) &&
  (tag === '' || card.tags.includes(tag)) &&
  (difficulty === '' || card.difficulty === difficulty);

/** Returns the tags of cards, sorted. */
export const tagsIn = (questions: Question[]): string[] =>
  [...new Set(questions.flatMap(({ card }) => card.tags))].toSorted((a, b) => a.localeCompare(b));
