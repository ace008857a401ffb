import { limits } from '#web/features/flashcard-editor/logic/card-mistakes';
import type { PastedRow } from '#web/features/flashcard-editor/logic/read-pasted-cards';
import { t } from '#web/shared/i18n/locale';

/** Returns a mistake of a card in words. */
export const mistakeText = ({ reason, count }: PastedRow['mistakes'][number]): string =>
  t(`flashcardEditor.mistake.${reason}`, {
    count: reason === 'tooManyTags' ? limits.tags : count,
  });
