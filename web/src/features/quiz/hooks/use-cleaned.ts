import { useState } from 'react';
import { cleaned } from '#web/features/quiz/logic/answer-text';
import { t } from '#web/shared/i18n/locale';

/** Returns texts cleaned for storage, and which of them were cut. */
export function useCleaned(max: number) {
  const [isCut, setCut] = useState(false);
  const clean = (typed: string): string => {
    const { text, isCut } = cleaned(typed, max);
    setCut(isCut);
    return text;
  };
  return { clean, notice: isCut ? t('attempt.cut', { count: max }) : undefined };
}
