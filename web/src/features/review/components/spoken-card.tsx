import { useEffect, useState } from 'react';
import { plainSide } from '#web/features/review/logic/plain-side';
import type { Sides } from '#web/features/review/logic/question';
import { t } from '#web/shared/i18n/locale';

/** Tells screen readers what was done, the question and the answer; a moment later, so that the eye does not wait for it. */
export function SpokenCard(props: { sides: Sides; isTurned: boolean; said: string }) {
  const { sides, isTurned, said } = props;
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const text = plainSide(isTurned ? sides.back : sides.front);
      const side = t(isTurned ? 'review.said.answer' : 'review.said.question', { text });
      setWords(isTurned || said === '' ? side : `${said} ${side}`);
    }, 50);
    return () => clearTimeout(timer);
  }, [sides, isTurned, said]);
  return (
    <p role="status" className="visually-hidden">
      {words}
    </p>
  );
}
