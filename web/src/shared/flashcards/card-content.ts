import type { Flashcard } from '@trellis/model/content/flashcard';

/** The fields of a card that its author writes. */
export type CardContent = Pick<
  Flashcard,
  'frontText' | 'backText' | 'kind' | 'difficulty' | 'tags'
>;

/** Returns the tags that are written in a cell, each once. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،\n]/)
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== ''),
  ),
];
