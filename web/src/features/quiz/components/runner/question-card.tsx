import { useId } from 'react';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';
import { QuestionImage } from '#web/features/quiz/components/question-image';
import { answerControls } from '#web/features/quiz/components/runner/answers/answer-controls';
import { QuizText } from '#web/features/quiz/components/runner/quiz-text';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows a question with its answer control. `seed` determines the order of options; without it they are not shuffled.
 */
export function QuestionCard(props: {
  question: FrozenQuestion;
  number: number;
  count: number;
  answer: string;
  room: number;
  isFlagged: boolean;
  seed: string | null;
  onAnswer: (answer: string) => void;
  onFlag: () => void;
}) {
  const { question, number, count, answer, room, isFlagged, seed, onAnswer, onFlag } = props;
  const { type, questionText, options, matches, points } = question;
  const id = useId();
  const Control = answerControls[type];
  return (
    <fieldset
      className="question card"
      data-question={question.id}
      aria-describedby={type === 'blanks' ? undefined : `${id}-text`}
    >
      <legend>
        <h2 tabIndex={-1}>
          <span>{t('attempt.questionOf', { number, count })}</span>{' '}
          <span className="small quiet">{t('attempt.points', { count: points })}</span>
        </h2>
      </legend>
      <button
        type="button"
        className="button plain question-flag"
        aria-pressed={isFlagged}
        onClick={onFlag}
      >
        <Icon name="flag" /> {t('attempt.flag')}
        <span className="visually-hidden">{t('attempt.question', { number })}</span>
      </button>
      {type !== 'blanks' && <QuizText id={`${id}-text`} source={questionText} />}
      <QuestionImage
        question={question}
        alt={t('attempt.image', { number })}
        broken={t('attempt.imageBroken')}
      />
      <Control
        {...{ question, answer, onAnswer, room, id }}
        optionOrder={placesOf(options.length, seed)}
        matchOrder={placesOf(matches.length, seed)}
      />
    </fieldset>
  );
}

export const placesOf = (count: number, seed: string | null): number[] =>
  seed === null ? Array.from({ length: count }, (_, place) => place) : shuffledPlaces(count, seed);
