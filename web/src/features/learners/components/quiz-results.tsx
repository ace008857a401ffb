import { useState } from 'react';
import { itemsOf, type OutlineModule } from '@trellis/model/content/outline';
import type { QuizStats } from '@trellis/model/quiz/quiz-stats';
import type { QuizVersion } from '@trellis/model/quiz/quiz-version';
import { Skeleton } from '#web/design-system/skeleton';
import { useQuizStats } from '#web/features/learners/data/quiz-stats.queries';
import { useQuiz, useQuizVersion } from '#web/data/quiz.queries';
import {
  resultsOf,
  shareText,
  type QuestionResult,
} from '#web/features/learners/logic/quiz-results';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/learners/components/learners.css';

/** Shows the quizzes of a course, each with its results once it is opened. */
export function QuizResultList({ outline }: { outline: OutlineModule[] }) {
  const quizzes = itemsOf(outline, 'quiz');
  if (quizzes.length === 0) return <p className="quiet">{t('learners.noQuizzes')}</p>;
  return (
    <ul className="card quiz-result-rows">
      {quizzes.map(({ id, title }) => (
        <li key={id}>
          <QuizRow quizID={id} title={title} />
        </li>
      ))}
    </ul>
  );
}

function QuizRow({ quizID, title }: { quizID: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{title}</bdi>
      </summary>
      {isOpen && <OpenedQuiz quizID={quizID} />}
    </details>
  );
}

/** Reads the quiz, its current version, once per device, and up to eight documents of results. */
function OpenedQuiz({ quizID }: { quizID: string }) {
  const quiz = useQuiz(quizID);
  const stats = useQuizStats(quizID);
  const number = valueOf(quiz)?.version ?? 0;
  const version = useQuizVersion(quizID, number === 0 ? null : number);
  const waiting = [quiz, stats, version].find(({ status }) => status !== 'ready');
  if (stats.status === 'ready' && (stats.value.attempts === 0 || valueOf(quiz)?.version === 0)) {
    return <p className="quiet quiz-result">{t('learners.noAttempts')}</p>;
  }
  if (stats.status !== 'ready' || version.status !== 'ready') {
    return waiting === undefined || waiting.status === 'ready' ? null : (
      <StateNotice {...waiting} skeleton={<Skeleton height="12rem" label={t('state.loading')} />} />
    );
  }
  return <QuizResult stats={stats.value} version={version.value} />;
}

/** Shows the results of a quiz, question by question. */
export function QuizResult(props: { stats: QuizStats; version: Pick<QuizVersion, 'questions'> }) {
  const { stats, version } = props;
  const { attempts, passed, percentSum } = stats;
  return (
    <div className="stack quiz-result">
      <p>
        {[
          t('learners.attempts', { count: attempts }),
          t('learners.average', { share: shareText(percentSum / attempts / 100) }),
          t('learners.passedShare', { share: shareText(passed / attempts) }),
        ].join(' · ')}
      </p>
      <ol className="question-stats">
        {resultsOf(version, stats).map((result) => (
          <li key={result.id}>
            <Question result={result} />
          </li>
        ))}
      </ol>
      <p className="quiet small">{t('learners.resultsHint')}</p>
    </div>
  );
}

function Question({ result }: { result: QuestionResult }) {
  const { text, answered, right, wrong } = result;
  return (
    <div className="question-stat">
      <p dir="auto" className="question-stat-text">
        {text}
      </p>
      {right === null ? (
        <p className="quiet small">{t('learners.unanswered')}</p>
      ) : (
        <>
          <p className="question-stat-share">
            <span className="learner-bar" aria-hidden="true">
              <span style={{ inlineSize: `${100 * right}%` }} />
            </span>
            <span className="row">
              <span>{t('learners.right', { share: shareText(right) })}</span>
              <span className="quiet small">{t('learners.answers', { count: answered })}</span>
            </span>
          </p>
          {wrong.length > 0 && (
            <div className="small">
              <p>{t('learners.wrong')}</p>
              <ul>
                {wrong.map((one) => (
                  <li key={one.text}>
                    <bdi>{one.text}</bdi>{' '}
                    <span className="quiet">{t('learners.times', { count: one.count })}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </div>
  );
}
