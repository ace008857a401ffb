import { foldWithOrigins } from '#web/shared/fold-text';
import type { CardKind, Flashcard } from '@trellis/model/content/flashcard';

export type StoredCard = Flashcard & { id: string };

export const cardSorts = ['oldest', 'newest', 'changed', 'front', 'difficulty'] as const;
type CardSort = (typeof cardSorts)[number];

/** Which cards are listed, and how. Empty means all. */
export type CardCriteria = { query: string; tag: string; kind: CardKind | ''; sort: CardSort };

export const allCards: CardCriteria = { query: '', tag: '', kind: '', sort: 'oldest' };

/** Returns whether criteria need all cards, not the first pages alone. */
export const needsAll = ({ query, tag, kind, sort }: CardCriteria): boolean =>
  query.trim() !== '' || tag !== '' || kind !== '' || sort !== 'oldest';

const fold = (text: string) => foldWithOrigins(text).folded;
const difficulties = ['easy', 'medium', 'hard'];

/** Returns the cards that meet criteria, sorted; cards are given oldest first. */
export function listCards(
  cards: StoredCard[],
  { query, tag, kind, sort }: CardCriteria,
  language?: string,
): StoredCard[] {
  const words = fold(query).split(' ').filter(Boolean);
  const found = cards.filter(
    (card) =>
      (tag === '' || card.tags.includes(tag)) &&
      (kind === '' || card.kind === kind) &&
      hasWords(card, words),
  );
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  switch (sort) {
    case 'oldest':
      return found;
    case 'newest':
      return found.toReversed();
    case 'changed':
      return found.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
    case 'front':
      return found.toSorted((a, b) => compare(a.frontText, b.frontText));
    case 'difficulty':
      return found.toSorted(
        (a, b) => difficulties.indexOf(a.difficulty) - difficulties.indexOf(b.difficulty),
      );
  }
}

function hasWords({ frontText, backText, tags }: StoredCard, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = fold([frontText, backText, ...tags].join(' '));
  return words.every((word) => text.includes(word));
}

/** Returns all tags of cards with how many have each, by name. */
export function tagsOf(cards: StoredCard[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const tag of cards.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
