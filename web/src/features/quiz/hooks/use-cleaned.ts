import { useState } from 'react';
import { cleaned } from '#web/features/quiz/logic/answer-text';
import { t } from '#web/shared/i18n/locale';

/** Takes texts as answers may hold them, and says where one had to be cut. */
export function useCleaned(max: number) {
  const [isCut, setCut] = useState(false);
  const clean = (typed: string): string => {
    const { text, isCut } = cleaned(typed, max);
    setCut(isCut);
    return text;
  };
  return { clean, notice: isCut ? t('attempt.cut', { count: max }) : undefined };
}
