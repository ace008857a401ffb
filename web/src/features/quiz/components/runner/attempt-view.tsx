import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { AttemptRun } from '#web/features/quiz/components/runner/attempt-run';
import { QuizLanguage } from '#web/features/quiz/components/runner/quiz-text';
import { useAttempts } from '#web/features/quiz/data/attempt.queries';
import { useCachedCourse } from '#web/data/course.queries';
import { useQuiz, useQuizVersion } from '#web/data/quiz.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { useSyntaxOf } from '#web/shared/markdown/load-extra-syntax';
import { StateNotice } from '#web/shared/query-state-notice';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';
import { useTitle } from '#web/shared/use-title';
import './runner.css';

/**
 * Shows a learner's open attempt; redirects to the quiz without one. Reads the quiz, the attempt and its questions, and the
 * course if it is not cached.
 */
export function AttemptView(props: { courseID: string; quizID: string; uid: string }) {
  const { courseID, quizID, uid } = props;
  const quizAddress = `/courses/${courseID}/quizzes/${quizID}`;
  const quiz = useQuiz(quizID);
  const attempts = useAttempts(uid, quizID, 1);
  const latest = valueOf(attempts)?.[0];
  const version = useQuizVersion(quizID, latest?.version ?? null);
  const language = valueOf(useCachedCourse(courseID))?.language;
  const title = valueOf(quiz)?.title;
  useTitle(title);
  // Before the first question: a later one would take the page away while its syntax is loaded.
  useSyntaxOf(JSON.stringify(valueOf(version)?.questions ?? []));

  const isPending = attempts.status === 'ready' && attempts.isPending === true;
  const isFromCache = attempts.status === 'ready' && attempts.isFromCache === true;
  // The cached attempt may be the previous one, so wait a moment for the server.
  const isOld = useDelayedFlag(isFromCache);
  const [openID, setOpenID] = useState<string>();
  const isOpen = latest !== undefined && (latest.status === 'in_progress' || isPending);
  if (isOpen && openID !== latest.id) setOpenID(latest.id);

  const skeleton = <Skeleton height="80vh" label={t('state.loading')} />;
  if (attempts.status !== 'ready') return <StateNotice isPage {...attempts} skeleton={skeleton} />;
  if (latest?.courseID !== courseID || (!isOpen && openID !== latest.id)) {
    return isFromCache && !isOld ? skeleton : <Navigate to={quizAddress} replace />;
  }
  if (version.status !== 'ready') return <StateNotice isPage {...version} skeleton={skeleton} />;
  return (
    <QuizLanguage value={language}>
      <AttemptRun
        key={latest.id}
        attempt={{ id: latest.id, value: latest, isPending, isFromCache: isFromCache }}
        title={title ?? t('attempt.title')}
        version={version.value}
        quizAddress={quizAddress}
      />
    </QuizLanguage>
  );
}
