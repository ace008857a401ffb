import { useId, useState } from 'react';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';
import { answerControls } from '#web/features/quiz/components/runner/answers/answer-controls';
import { InQuizLanguage, QuizText } from '#web/features/quiz/components/runner/quiz-text';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { safeUrl } from '#web/shared/markdown/safe-url';

/** A question with the control for its answer. `seed` decides the order of what it shows; without it, it stays. */
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
          {t('attempt.questionOf', { number, count })}{' '}
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
      <QuestionImage question={question} number={number} />
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

function QuestionImage({ question, number }: { question: FrozenQuestion; number: number }) {
  const [isBroken, setBroken] = useState(false);
  const address = safeUrl(question.image);
  if (question.image === '' || address === undefined) return null;
  return isBroken ? (
    <p className="notice">{t('attempt.imageBroken')}</p>
  ) : (
    <InQuizLanguage>
      <img
        className="question-image"
        src={address}
        alt={t('attempt.image', { number })}
        onError={() => setBroken(true)}
      />
    </InQuizLanguage>
  );
}
