import * as z from 'zod/mini';
import { cardDifficulty, cardKind } from '@trellis/model/content/flashcard';
import { readTags, type CardContent } from '#web/shared/flashcards/card-content';

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

export const newCard: CardDraft = {
  frontText: '',
  backText: '',
  kind: 'basic',
  difficulty: 'medium',
  tags: '',
};

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
