import * as z from 'zod/mini';
import { cardDifficulty, cardKind, type Flashcard } from '@trellis/model/content/flashcard';

/** A card as it is edited: every field as it stands in its cell. */
export const cardDraft = z.object({
  frontText: z.string(),
  backText: z.string(),
  kind: cardKind,
  difficulty: cardDifficulty,
  /** Separated by commas. */
  tags: z.string(),
});
export type CardDraft = z.infer<typeof cardDraft>;
export type CardField = keyof CardDraft;
export const cardFields = Object.keys(cardDraft.shape) as CardField[];

/** The fields of a card that its author writes. */
export type CardContent = Pick<
  Flashcard,
  'frontText' | 'backText' | 'kind' | 'difficulty' | 'tags'
>;

export const newCard: CardDraft = {
  frontText: '',
  backText: '',
  kind: 'basic',
  difficulty: 'medium',
  tags: '',
};

/** Returns the tags that are written in a cell, each once. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،\n]/)
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== ''),
  ),
];

export const writeTags = (tags: string[]): string => tags.join(', ');

/** Returns a stored card as it is edited. */
export const draftOf = (card: CardContent): CardDraft => ({
  frontText: card.frontText,
  backText: card.backText,
  kind: card.kind,
  difficulty: card.difficulty,
  tags: writeTags(card.tags),
});

/** Returns the fields of a draft as they are stored. */
export const contentOf = (draft: CardDraft): CardContent => ({
  ...draft,
  frontText: draft.frontText.trim(),
  backText: draft.backText.trim(),
  tags: readTags(draft.tags),
});

/** Returns whether a field says the same in two drafts; spaces around it and between tags do not matter. */
export const isSameField = (a: CardDraft, b: CardDraft, field: CardField): boolean =>
  field === 'tags'
    ? a.tags === b.tags || writeTags(readTags(a.tags)) === writeTags(readTags(b.tags))
    : a[field].trim() === b[field].trim();

/** Returns the fields in which two drafts differ. */
export const changedFields = (a: CardDraft, b: CardDraft): CardField[] =>
  cardFields.filter((field) => !isSameField(a, b, field));

export const isSameCard = (a: CardDraft, b: CardDraft): boolean => changedFields(a, b).length === 0;

/** Returns whether nothing was written on a card. */
export const isBlank = ({ frontText, backText, tags }: CardDraft): boolean =>
  frontText.trim() === '' && backText.trim() === '' && tags.trim() === '';
