import { gapsIn } from '@trellis/model/quiz/freeze';
import { Field } from '#web/design-system/field';
import { GroupMistake, mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { SpellingFields } from '#web/features/quiz-editor/components/answers/text-fields';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { maxRows, placeIn } from '#web/features/quiz-editor/logic/question-checks';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { t } from '#web/shared/i18n/locale';

/** Shows the accepted texts of each blank in the question's text, and those that lost their blank. */
export function BlankFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  const { text, gaps } = draft;
  const count = gapsIn(text);
  const left = gaps.slice(count).filter((gap) => gap.trim() !== '');
  const write = (index: number, gap: string) => {
    const all = Array.from({ length: Math.max(count, gaps.length) }, (_, at) => gaps[at] ?? '');
    onChange({ gaps: all.with(index, gap) });
  };
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.blanks')}</legend>
      <p className="small quiet">{t('quizEditor.blanksHint')}</p>
      <button
        type="button"
        className="button"
        onClick={() => onChange({ text: `${text.trimEnd()} ___ `.trimStart() })}
      >
        {t('quizEditor.addBlank')}
      </button>
      {Array.from({ length: Math.min(count, maxRows) }, (_, index) => (
        <Field
          key={index}
          label={t('quizEditor.blank', { number: index + 1 })}
          mistake={mistakeAt(mistakes, placeIn('gap', `${index}`))}
          autoComplete="off"
          maxLength={questionLimits.line}
          value={gaps[index] ?? ''}
          onChange={(event) => write(index, event.target.value)}
        />
      ))}
      {left.length > 0 && (
        <div className="notice stack">
          <GroupMistake mistakes={mistakes} at="gaps" />
          <p>{t('quizEditor.blanksLeft', { count: left.length })}</p>
          <ul>
            {left.map((gap, index) => (
              <li key={index} dir="auto">
                {gap}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => onChange({ gaps: gaps.slice(0, count) })}
          >
            {t('quizEditor.removeLeft')}
          </button>
        </div>
      )}
      <SpellingFields {...{ draft, onChange }} />
    </fieldset>
  );
}
