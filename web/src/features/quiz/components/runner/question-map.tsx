import type { AnswerState } from '#web/features/quiz/logic/answer-text';
import { Icon } from '#web/design-system/icon';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** The state of a question in an attempt. */
export type QuestionState = { id: string; number: number; state: AnswerState; isFlagged: boolean };

/** Shows all questions by number, with their state; the current one is marked. */
export function QuestionMap(props: {
  questions: QuestionState[];
  current: number;
  onOpen: (index: number) => void;
}) {
  const { questions, current, onOpen } = props;
  return (
    <nav className="question-map" aria-label={t('attempt.map')}>
      <ol>
        {questions.map((one, index) => (
          <li key={one.id}>
            <button
              type="button"
              data-state={one.state}
              aria-current={index === current ? 'step' : undefined}
              aria-label={stateText(one)}
              onClick={() => onOpen(index)}
            >
              <span>{formatNumber(one.number)}</span>
              <span className="map-mark" aria-hidden="true">
                {one.state === 'whole' ? '✓' : one.state === 'part' ? '…' : ''}
              </span>
              {one.isFlagged && <Icon name="flag" />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Returns the state of a question in words. */
export const stateText = ({ number, state, isFlagged }: QuestionState): string =>
  [
    t('attempt.question', { number }),
    t(`attempt.state.${state}`),
    ...(isFlagged ? [t('attempt.flagged')] : []),
  ].join(t('attempt.comma'));
