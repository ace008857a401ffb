import { readQuantity } from '@trellis/model/quiz/number-match';
import { longest } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { useCleaned } from '#web/features/quiz/hooks/use-cleaned';
import { useDebouncedValue } from '#web/features/quiz/hooks/use-debounced-value';
import { formatNumber, t } from '#web/shared/i18n/locale';

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
  const settled = useDebouncedValue(answer);
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
        {notice ?? sayNumber(settled)}
      </small>
    </div>
  );
}

/** How a number is parsed, and a warning if it might be meant as thousands. */
function sayNumber(answer: string): string {
  if (answer.trim() === '') return t('attempt.numberHint');
  const read = readQuantity(answer);
  if (read === null) return t('attempt.notANumber');
  const isLarge = Math.abs(read.value) >= 1e15 || (read.value !== 0 && Math.abs(read.value) < 1e-6);
  const number = formatNumber(read.value, {
    maximumSignificantDigits: 15,
    ...(isLarge && { notation: 'scientific' }),
  });
  const said = t('attempt.readAs', { number: `\u2068${number} ${read.unit}`.trim() + '\u2069' });
  return /^\D*[0-9٠-٩۰-۹]{1,3}[.,][0-9٠-٩۰-۹]{3}(?![0-9.,])/.test(answer)
    ? `${said} ${t('attempt.decimalSign')}`
    : said;
}
