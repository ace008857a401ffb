import { useMemo } from 'react';
import { answerDiff } from '#web/features/review/logic/answer-diff';
import { plainSide } from '#web/features/review/logic/plain-side';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

/** Shows how a typed answer differs from the right one. */
export function TypedAnswer({ typed, answer }: { typed: string; answer: string }) {
  const parts = useMemo(() => answerDiff(typed, plainSide(answer)), [typed, answer]);
  const isRight = parts.every(({ kind }) => kind === 'same');
  return (
    <div className="typed-answer">
      <p className="small" {...inLanguage(locale.get())}>
        {t(isRight ? 'review.typed.right' : 'review.typed.different')}
      </p>
      <p dir="auto" className="typed-diff">
        {parts.map(({ kind, text }, at) =>
          kind === 'same' ? (
            <span key={at}>{text}</span>
          ) : kind === 'extra' ? (
            <del key={at}>{text}</del>
          ) : (
            <ins key={at}>{text}</ins>
          ),
        )}
      </p>
    </div>
  );
}
