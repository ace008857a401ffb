import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { formatSpan } from '#web/features/quiz/logic/format-span';
import { attemptsLeft } from '#web/features/quiz/logic/next-move';
import { t } from '#web/shared/i18n/locale';
import { preferences } from '#web/shared/preferences';

/** Shows the settings of a quiz as they apply to this learner. */
export function QuizFacts(props: {
  quiz: Quiz;
  accommodation: Accommodation;
  latest: Pick<Attempt, 'number'> | null;
  /** The learner the facts apply to; none for staff. */
  uid?: string;
}) {
  const { quiz, accommodation, latest, uid } = props;
  const left = attemptsLeft(quiz, accommodation, latest);
  return (
    <section className="card quiz-panel" aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        {t('quiz.facts')}
      </h2>
      <dl className="quiz-facts">
        <Fact name={t('quiz.questions')}>{t('quiz.count', { count: quiz.questionCount })}</Fact>
        <Fact name={t('quiz.points')}>{t('quiz.count', { count: quiz.maxScore })}</Fact>
        <Fact name={t('quiz.passMark')}>{t('quiz.percent', { percent: quiz.passingScore })}</Fact>
        <Fact name={t('quiz.time')}>
          <span>{timeText(quiz, accommodation)}</span>
          {uid !== undefined && accommodation.extraMinutes === 0 && <MoreTime />}
        </Fact>
        <Fact name={t('quiz.attempts')}>
          <span>
            {t('quiz.attemptCount', { count: quiz.maxAttempts + accommodation.extraAttempts })}
          </span>
          {accommodation.extraAttempts > 0 && (
            <small>{t('quiz.attemptsExtra', { count: accommodation.extraAttempts })}</small>
          )}
          {latest !== null && <small>{t('quiz.attemptsLeft', { count: left })}</small>}
        </Fact>
        {quiz.cooldown > 0 && (
          <Fact name={t('quiz.cooldown')}>{formatSpan(quiz.cooldown * 60_000)}</Fact>
        )}
        {quiz.maxAttempts + accommodation.extraAttempts > 1 && (
          <Fact name={t('quiz.kept')}>{t(`quiz.kept.${quiz.keptScore}`)}</Fact>
        )}
        <Fact name={t('quiz.answers')}>{t(`quiz.answers.${quiz.showAnswers}`)}</Fact>
        {quiz.opensAt && <Fact name={t('quiz.opens')}>{formatMoment(quiz.opensAt)}</Fact>}
        {quiz.closesAt && <Fact name={t('quiz.closes')}>{formatMoment(quiz.closesAt)}</Fact>}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** “45 min (30 + 15 extra)” */
const timeText = ({ quizTime }: Quiz, { extraMinutes }: Accommodation): string =>
  extraMinutes === 0
    ? t('quiz.minutes', { count: quizTime })
    : t('quiz.minutesExtra', {
        count: quizTime + extraMinutes,
        usual: quizTime,
        extra: extraMinutes,
      });

/** A link to request extra time, or a note that it was requested. */
function MoreTime() {
  const { wantsExtraTime } = preferences.use();
  return (
    <small>
      {wantsExtraTime ? t('quiz.hasAsked') : <Link to="/settings">{t('quiz.askForTime')}</Link>}
    </small>
  );
}
