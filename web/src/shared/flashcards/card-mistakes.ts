import { flashcard } from '@trellis/model/content/flashcard';
import { isCloze } from '@trellis/model/content/cloze';
import type { CardContent } from '#web/shared/flashcards/card-content';

export const limits = { frontText: 2000, backText: 4000, tag: 40, tags: 8 } as const;

/** Why a card cannot be stored as it is. `count`: how much is too much. */
export type CardMistake = {
  field: 'frontText' | 'backText' | 'tags';
  reason:
    | 'frontMissing'
    | 'backMissing'
    | 'noDeletion'
    | 'frontTooLong'
    | 'backTooLong'
    | 'tagTooLong'
    | 'tagOdd'
    | 'tooManyTags';
  count: number;
};

/** Returns what is wrong with a card, at most one mistake a field. */
export const mistakesInCard = (content: CardContent): CardMistake[] =>
  [frontMistake(content), backMistake(content), tagMistake(content)].filter(
    (mistake) => mistake !== undefined,
  );
function frontMistake({ frontText, kind }: CardContent): CardMistake | undefined {
  const field = 'frontText';
  const over = frontText.length - limits.frontText;
  if (frontText === '') return { field, reason: 'frontMissing', count: 1 };
  if (over > 0) return { field, reason: 'frontTooLong', count: over };
  if (kind === 'cloze' && !isCloze(frontText)) return { field, reason: 'noDeletion', count: 1 };
}

function backMistake({ backText, kind }: CardContent): CardMistake | undefined {
  const field = 'backText';
  const over = backText.length - limits.backText;
  if (backText === '' && kind !== 'cloze') return { field, reason: 'backMissing', count: 1 };
  if (over > 0) return { field, reason: 'backTooLong', count: over };
}

function tagMistake({ tags }: CardContent): CardMistake | undefined {
  const field = 'tags';
  const over = tags.length - limits.tags;
  if (over > 0) return { field, reason: 'tooManyTags', count: over };
  const long = Math.max(0, ...tags.map((tag) => tag.length)) - limits.tag;
  if (long > 0) return { field, reason: 'tagTooLong', count: long };
  if (!fields.tags.safeParse(tags).success) return { field, reason: 'tagOdd', count: 1 };
}

const fields = flashcard.shape;
