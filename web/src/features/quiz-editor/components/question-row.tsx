import type { KeyboardEvent } from 'react';
import { problemOf } from '@trellis/model/quiz/freeze';
import { Icon } from '#web/design-system/icon';
import type {
  ListedQuestion,
  QuestionList,
} from '#web/features/quiz-editor/hooks/use-question-list';
import { t } from '#web/shared/i18n/locale';

/** Shows a question in the list, with what can be done with it. */
export function QuestionRow(props: {
  question: ListedQuestion;
  number: number;
  count: number;
  /** Whether it has changes that are not saved. */
  hasDraft: boolean;
  list: QuestionList;
}) {
  const { question, number, count, hasDraft, list } = props;
  const { id, asked, key, start } = question;
  const { type, text, points } = question.stored ?? start.draft;
  const problem = asked && problemOf(asked, key);
  const move = (by: number) => list.move(id, by);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || asked === null) return;
    event.preventDefault();
    move(by);
  };
  return (
    <div className="question-row">
      <button
        type="button"
        className="question-open"
        data-question={id}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => list.open(id)}
        onKeyDown={onKeyDown}
      >
        <span className="question-number">{t('quizEditor.number.short', { number })}</span>
        <span className="question-text" dir="auto">
          {text.trim() === '' ? t('quizEditor.noText') : text}
        </span>
        <span className="question-facts small quiet">
          <span>{t(`quizEditor.type.${type}`)}</span>
          <span>{t('attempt.points', { count: Number(points) || 0 })}</span>
        </span>
      </button>
      {(hasDraft || asked === null || problem !== null) && (
        <p className="question-tags row">
          {(hasDraft || asked === null) && (
            <span className="tag" data-kind="draft">
              {t('quizEditor.unsaved')}
            </span>
          )}
          {problem !== null && (
            <span className="tag" data-kind="problem">
              {t('quizEditor.leftOut')}
            </span>
          )}
        </p>
      )}
      <div className="question-actions row">
        {asked !== null &&
          moves.map(({ name, by }) => (
            <button
              key={name}
              type="button"
              className="button plain"
              aria-label={t(`quizEditor.move.${name}`, { number })}
              aria-disabled={number + by < 1 || number + by > count}
              onClick={() => move(by)}
            >
              <Icon name={name} />
            </button>
          ))}
        <button type="button" className="button plain" onClick={() => list.duplicate(question)}>
          <span>{t('quizEditor.duplicate')}</span>{' '}
          <span className="visually-hidden">{t('quizEditor.question', { number })}</span>
        </button>
        <button type="button" className="button plain" onClick={() => list.remove(question)}>
          <span>{t(asked === null ? 'quizEditor.discard' : 'quizEditor.delete')}</span>{' '}
          <span className="visually-hidden">{t('quizEditor.question', { number })}</span>
        </button>
      </div>
    </div>
  );
}

const moves = [
  { name: 'up', by: -1 },
  { name: 'down', by: 1 },
] as const;
