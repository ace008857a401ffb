import { useId, useState } from 'react';
import { Toggle } from '#web/design-system/field';
import { GroupMistake, mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { RowList } from '#web/features/quiz-editor/components/row-list';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { placeIn, type Mistake } from '#web/features/quiz-editor/logic/question-checks';
import { newOption, type OptionRow } from '#web/features/quiz-editor/logic/question-draft';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { t } from '#web/shared/i18n/locale';

/** Shows the options of a question with one or several correct ones, and on request what each is worth and says. */
export function OptionFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  const { type, options } = draft;
  const isChoice = type === 'multiple_choice';
  const name = useId();
  const [wantsDetails, setWantsDetails] = useState(() =>
    options.some(({ feedback, credit }) => feedback !== '' || credit !== ''),
  );
  const mark = (id: string, isCorrect: boolean) =>
    onChange({
      options: options.map((one) =>
        one.id === id ? { ...one, isCorrect } : isChoice ? { ...one, isCorrect: false } : one,
      ),
    });
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.options')}</legend>
      <p className="small quiet">
        <span>{t(isChoice ? 'quizEditor.markOne' : 'quizEditor.markAll')}</span>{' '}
        <span>{t('quizEditor.rows.keys')}</span>
      </p>
      <GroupMistake mistakes={mistakes} at="options" />
      <RowList
        rows={options}
        onChange={(rows) => onChange({ options: rows })}
        make={newOption}
        nameOf={(number) => t('quizEditor.option', { number })}
        addText={t('quizEditor.addOption')}
        mistakes={mistakes}
        before={(row, index) => (
          <label className="option-mark">
            <input
              type={isChoice ? 'radio' : 'checkbox'}
              name={name}
              checked={row.isCorrect}
              onChange={(event) => mark(row.id, event.target.checked)}
            />
            <span className="visually-hidden">
              {t('quizEditor.isCorrect', { number: index + 1 })}
            </span>
          </label>
        )}
        below={(row, index, change) =>
          wantsDetails && (
            <OptionDetails {...{ row, index, change, mistakes }} hasCredit={isChoice} />
          )
        }
      />
      <Toggle
        label={t(isChoice ? 'quizEditor.detailsChoice' : 'quizEditor.details')}
        checked={wantsDetails}
        onChange={(event) => setWantsDetails(event.target.checked)}
      />
    </fieldset>
  );
}

function OptionDetails(props: {
  row: OptionRow;
  index: number;
  change: (changes: Partial<OptionRow>) => void;
  mistakes: Mistake[];
  hasCredit: boolean;
}) {
  const { row, index, change, mistakes, hasCredit } = props;
  const wrong = {
    credit: mistakeAt(mistakes, placeIn('credit', row.id)),
    feedback: mistakeAt(mistakes, placeIn('feedback', row.id)),
  };
  return (
    <div className="option-details">
      <label>
        <span>{t('quizEditor.feedback', { number: index + 1 })}</span>
        <input
          dir="auto"
          maxLength={questionLimits.feedback}
          aria-invalid={wrong.feedback !== undefined}
          value={row.feedback}
          onChange={(event) => change({ feedback: event.target.value })}
        />
      </label>
      {hasCredit && (
        <label>
          <span>{t('quizEditor.credit', { number: index + 1 })}</span>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            disabled={row.isCorrect}
            aria-invalid={wrong.credit !== undefined}
            value={row.isCorrect ? '100' : row.credit}
            onChange={(event) => change({ credit: event.target.value })}
          />
        </label>
      )}
      {(wrong.feedback ?? wrong.credit) && (
        <small className="row-mistake">{wrong.feedback ?? wrong.credit}</small>
      )}
    </div>
  );
}
