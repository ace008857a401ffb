import { useId } from 'react';
import { GroupMistake, mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { RowList } from '#web/features/quiz-editor/components/row-list';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { placeIn } from '#web/features/quiz-editor/logic/question-checks';
import { newPair, newRow } from '#web/features/quiz-editor/logic/question-draft';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { t } from '#web/shared/i18n/locale';

/** Shows pairs of items and matches, and further matches. */
export function MatchingFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  const id = useId();
  return (
    <>
      <fieldset className="answer-group">
        <legend>{t('quizEditor.pairs')}</legend>
        <p className="small quiet">
          {t('quizEditor.pairsHint')} {t('quizEditor.rows.keys')}
        </p>
        <GroupMistake mistakes={mistakes} at="pairs" />
        <RowList
          rows={draft.pairs}
          onChange={(pairs) => onChange({ pairs })}
          make={newPair}
          nameOf={(number) => t('quizEditor.itemNumber', { number })}
          addText={t('quizEditor.addPair')}
          mistakes={mistakes}
          beside={(row, index, change) => {
            const mistake = mistakeAt(mistakes, placeIn('match', row.id));
            return (
              <span className="pair-match">
                <input
                  dir="auto"
                  autoComplete="off"
                  maxLength={questionLimits.line}
                  aria-label={t('quizEditor.matchNumber', { number: index + 1 })}
                  aria-invalid={mistake !== undefined}
                  aria-describedby={mistake && `${id}-${row.id}`}
                  placeholder={t('quizEditor.matchNumber', { number: index + 1 })}
                  value={row.match}
                  onChange={(event) => change({ match: event.target.value })}
                />
                {mistake && (
                  <small id={`${id}-${row.id}`} className="row-mistake">
                    {mistake}
                  </small>
                )}
              </span>
            );
          }}
        />
      </fieldset>
      <fieldset className="answer-group">
        <legend>{t('quizEditor.others')}</legend>
        <p className="small quiet">{t('quizEditor.othersHint')}</p>
        <GroupMistake mistakes={mistakes} at="others" />
        <RowList
          rows={draft.others}
          onChange={(others) => onChange({ others })}
          make={newRow}
          nameOf={(number) => t('quizEditor.otherNumber', { number })}
          addText={t('quizEditor.addOther')}
          mistakes={mistakes}
        />
      </fieldset>
    </>
  );
}
