import { limits, type CardMistake } from '#web/shared/flashcards/card-mistakes';
import { t } from '#web/shared/i18n/locale';

/** A mistake of a card, or of the row that it stands in. */
type Mistake = { reason: CardMistake['reason'] | 'kindOdd' | 'difficultyOdd'; count: number };

/** Returns a mistake of a card in words. */
export const mistakeText = ({ reason, count }: Mistake): string =>
  t(`flashcardEditor.mistake.${reason}`, {
    count: reason === 'tooManyTags' ? limits.tags : count,
  });
