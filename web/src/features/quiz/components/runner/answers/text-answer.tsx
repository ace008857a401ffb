import { Suspense } from 'react';
import { longest } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { useCleaned } from '#web/features/quiz/hooks/use-cleaned';
import { useDebouncedValue } from '#web/shared/use-debounced-value';
import { t } from '#web/shared/i18n/locale';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const NumberReading = lazyWhenIdle(
  () => import('#web/features/quiz/components/runner/answers/number-reading'),
);

/** Shows a field for a short text. */
export function TextAnswer({ answer, onAnswer, room, id }: AnswerProps) {
  const { clean, notice } = useCleaned(Math.min(longest.text, room));
  return (
    <div className="field">
      <label htmlFor={`${id}-field`}>{t('attempt.yourAnswer')}</label>
      <input
        id={`${id}-field`}
        dir="auto"
        autoComplete="off"
        aria-describedby={`${id}-said`}
        value={answer}
        onChange={(event) => onAnswer(clean(event.target.value))}
      />
      <small id={`${id}-said`} role="status" className="mistake">
        {notice}
      </small>
    </div>
  );
}

/** Shows a number field that shows how the input is parsed: a single comma is a decimal separator. */
export function NumberAnswer({ answer, onAnswer, room, id }: AnswerProps) {
  const { clean, notice } = useCleaned(Math.min(longest.number, room));
  // Announced when typing pauses, not on each key.
  const settled = useDebouncedValue(answer, 700);
  return (
    <div className="field quiz-number">
      <label htmlFor={`${id}-field`}>{t('attempt.yourNumber')}</label>
      <input
        id={`${id}-field`}
        dir="auto"
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={`${id}-said`}
        value={answer}
        onChange={(event) => onAnswer(clean(event.target.value))}
      />
      <small id={`${id}-said`} role="status">
        {notice ?? (
          <Suspense fallback={null}>
            <NumberReading answer={settled} />
          </Suspense>
        )}
      </small>
    </div>
  );
}
