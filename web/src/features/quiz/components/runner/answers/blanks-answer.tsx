import { useMemo } from 'react';
import { countGaps, gapsOf, longest, textOfGaps } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { useCleaned } from '#web/features/quiz/hooks/use-cleaned';
import { QuizText } from '#web/features/quiz/components/runner/quiz-text';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { MarkdownSlots } from '#web/shared/markdown/markdown';
import { slotAt, slotsIn } from '#web/shared/markdown/slots';

/**
 * Shows the question's text with fields in its blanks. A blank within a formula or code has its field below.
 */
export function BlanksAnswer({ question, answer, onAnswer, room, id }: AnswerProps) {
  const { questionText } = question;
  const count = countGaps(questionText);
  const gaps = gapsOf(answer, count);
  const { clean, notice } = useCleaned(Math.min(longest.gap, Math.floor(room / count)));
  const { source, within } = useMemo(() => withFields(questionText), [questionText]);

  const field = (index: number) => (
    <input
      className="quiz-gap"
      dir="auto"
      autoComplete="off"
      autoCapitalize="off"
      aria-label={t('attempt.gap', { number: index + 1, count })}
      value={gaps[index] ?? ''}
      size={Math.min(40, Math.max(10, (gaps[index] ?? '').length + 1))}
      onChange={(event) => onAnswer(textOfGaps(gaps.with(index, clean(event.target.value))))}
    />
  );
  const below = gaps.map((_, index) => index).filter((index) => !within.has(index));
  return (
    <>
      <MarkdownSlots value={field}>
        <QuizText id={`${id}-text`} source={source} />
      </MarkdownSlots>
      {below.map((index) => (
        <div key={index} className="row">
          <span aria-hidden="true">{`(${formatNumber(index + 1)})`}</span> {field(index)}
        </div>
      ))}
      <p className="small mistake" role="status">
        {notice}
      </p>
    </>
  );
}

/** The text with slots for its blanks, and numbers where no field can be. */
function withFields(text: string): { source: string; within: Set<number> } {
  const filled = (put: (index: number) => string) => {
    let index = 0;
    return text.replace(/_{3,}/g, () => put(index++));
  };
  const within = slotsIn(filled(slotAt));
  const source = filled((index) => (within.has(index) ? slotAt(index) : `(${index + 1})`));
  return { source, within };
}
