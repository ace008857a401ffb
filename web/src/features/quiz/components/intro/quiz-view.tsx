import { lazy, Suspense } from 'react';
import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import { noAccommodation } from '@trellis/model/quiz/quiz-policy';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { BeginPanel } from '#web/features/quiz/components/intro/begin-panel';
import { QuizFacts } from '#web/features/quiz/components/intro/quiz-facts';
import { QuizFrame } from '#web/features/quiz/components/intro/quiz-frame';
import { useAccommodation } from '#web/features/quiz/data/accommodation.queries';
import { useOwnAttempts, useQuizState } from '#web/features/quiz/data/quiz.queries';
import { t, inLanguage } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { Markdown } from '#web/shared/markdown/markdown';
import type { Member } from '#web/shared/session';

const PastAttempts = lazy(() => import('#web/features/quiz/components/intro/past-attempts'));

type Props = { courseID: string; quizID: string; member: Member };

/** Shows the main page of a quiz: its settings, the start button and the learner's attempts. */
export function QuizView({ courseID, quizID, member }: Props) {
  const quizState = useQuizState(member, courseID);
  return (
    <QuizFrame courseID={courseID} quizID={quizID}>
      {(quiz, language) => (
        <>
          {quiz.description && (
            <div className="quiz-description" {...inLanguage(language)}>
              <Markdown source={quiz.description} height="6rem" />
            </div>
          )}
          {quizState === 'learner' && <LearnersQuiz quizID={quizID} uid={member.uid} quiz={quiz} />}
          {quizState === undefined && <Skeleton height="24rem" label={t('state.loading')} />}
          {(quizState === 'teacher' || quizState === 'overseer') && (
            <div className="quiz-columns">
              <QuizFacts quiz={quiz} accommodation={noAccommodation} latest={null} />
              <TeachersPanel {...{ courseID, quizID, quiz }} teaches={quizState === 'teacher'} />
            </div>
          )}
        </>
      )}
    </QuizFrame>
  );
}

function LearnersQuiz({ quizID, uid, quiz }: { quizID: string; uid: string; quiz: Quiz }) {
  const attempts = useOwnAttempts(uid, quizID);
  const accommodation = useAccommodation(quizID, uid);
  if (attempts.status !== 'ready' || accommodation.status !== 'ready') {
    const other = attempts.status === 'ready' ? accommodation : attempts;
    return other.status === 'ready' ? null : (
      <StateNotice {...other} skeleton={<Skeleton height="24rem" label={t('state.loading')} />} />
    );
  }
  const own = attempts.value;
  const of = { uid, quizID, quiz, accommodation: accommodation.value, latest: own[0] ?? null };
  return (
    <>
      {of.accommodation.isExcused && (
        <p className="notice">
          <Icon name="excused" /> {t('quiz.isExcused')}
        </p>
      )}
      <div className="quiz-columns">
        <QuizFacts {...of} />
        <BeginPanel {...of} />
      </div>
      <section className="stack" aria-labelledby="own-attempts">
        <h2 id="own-attempts">{t('quiz.ownAttempts')}</h2>
        {own.length === 0 ? (
          <p className="notice">{t('quiz.noAttempts')}</p>
        ) : (
          <Suspense fallback={<Skeleton height="8rem" label={t('state.loading')} />}>
            <PastAttempts quiz={quiz} quizID={quizID} attempts={own} />
          </Suspense>
        )}
      </section>
    </>
  );
}

/** For staff of the course: a link to the learners instead of the start button. */
function TeachersPanel(props: { courseID: string; quizID: string; quiz: Quiz; teaches: boolean }) {
  const { courseID, quizID, quiz, teaches } = props;
  return (
    <section className="card quiz-panel stack" aria-labelledby="preview">
      <h2 id="preview">{t('quiz.preview')}</h2>
      {quiz.status === 'draft' && (
        <p>
          <strong>{t('quiz.isDraft')}</strong>
        </p>
      )}
      {quiz.version === 0 && <p>{t('quiz.noQuestions')}</p>}
      <p>{t('quiz.previewText')}</p>
      {teaches && (
        <Link className="button primary" to={`/courses/${courseID}/quizzes/${quizID}/learners`}>
          <Icon name="notes" /> {t('quiz.toLearners')}
        </Link>
      )}
    </section>
  );
}
