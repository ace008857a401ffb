import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { AnswerKey, Quiz } from '@trellis/model/content/quiz';
import { problemOf } from '@trellis/model/quiz/freeze';
import { Skeleton } from '#web/design-system/skeleton';
import { useCachedCourse } from '#web/data/course.queries';
import { useQuiz } from '#web/data/quiz.queries';
import type { RenderTrial } from '#web/features/quiz-editor/components/question-form';
import { QuestionSection } from '#web/features/quiz-editor/components/question-section';
import { QuizSettings } from '#web/features/quiz-editor/components/quiz-settings';
import { QuizStatus } from '#web/features/quiz-editor/components/quiz-status';
import { keptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import { useAnswerKeys, useQuestions } from '#web/features/quiz-editor/data/quiz-content.queries';
import type { StoredQuestion } from '#web/features/quiz-editor/hooks/use-question-list';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { online } from '#web/shared/connection';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';
import './quiz-editor.css';

type Content = { quiz: Quiz; questions: StoredQuestion[]; keys: ReadonlyMap<string, AnswerKey> };

/**
 * Shows the editor of a quiz: settings, questions and answer keys. Reads: the quiz, its course once per device, and one
 * per question and per answer key; saving a changed question reads both again, and saving settings reads the quiz.
 */
export function QuizEditor(props: {
  courseID: string;
  quizID: string;
  uid: string;
  renderTrial: (language: string | undefined, shuffle: boolean) => RenderTrial;
}) {
  const { courseID, quizID, uid, renderTrial } = props;
  const live = useContent(courseID, quizID);
  const isOnline = online.use();
  const course = valueOf(useCachedCourse(courseID));
  const drafts = useMemo(() => keptDrafts(uid, quizID), [uid, quizID]);
  const title = valueOf(live)?.quiz.title;
  useTitle(title && `${t('quizEditor.heading')} · ${title}`);
  const back = (
    <nav aria-label={t('quiz.way')} className="row small">
      <Link to={`/teach/courses/${courseID}`}>
        <bdi>{course?.title ?? t('quizEditor.toCourse')}</bdi>
      </Link>
    </nav>
  );
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return (
      <>
        {back}
        <StateNotice isPage {...live} skeleton={skeleton} />
      </>
    );
  }
  const { quiz, questions, keys } = live.value;
  const usable = questions.filter((one) => problemOf(one, keys.get(one.id)) === null);
  const points = usable.reduce((sum, one) => sum + one.points, 0);
  return (
    <>
      <header className="quiz-editor-head stack">
        {back}
        <h1>
          <bdi {...inLanguage(course?.language)}>{quiz.title}</bdi>
        </h1>
        <p className="row small quiet">
          <span>{t('quizEditor.questionCount', { count: usable.length })}</span>
          <span>{t('quizEditor.pointCount', { count: points })}</span>
          <Link to={`/teach/courses/${courseID}/preview/quizzes/${quizID}`}>
            {t('quizEditor.toQuiz')}
          </Link>
          <Link to={`/courses/${courseID}/quizzes/${quizID}/learners`}>{t('quiz.toLearners')}</Link>
        </p>
        <QuizStatus quizID={quizID} quiz={quiz} usable={usable.length} />
      </header>
      {live.isPending === true && !isOnline && (
        <p className="notice" role="status">
          {t('quizEditor.pending')}
        </p>
      )}
      <SettingsCard isOpenAtFirst={Object.keys(drafts.readSettings()).length > 0}>
        <QuizSettings quizID={quizID} quiz={quiz} drafts={drafts} />
      </SettingsCard>
      <QuestionSection
        {...{ courseID, quizID, questions, keys, drafts }}
        renderTrial={renderTrial(course?.language, quiz.shuffle)}
      />
      <aside className="effects small quiet stack" aria-labelledby="effects">
        <h2 id="effects">{t('quizEditor.effect.title')}</h2>
        <p>
          {quiz.version === 0
            ? t('quizEditor.effect.noVersion')
            : t('quizEditor.effect.version', { version: quiz.version })}
        </p>
        <p>{t('quizEditor.effect.grading')}</p>
      </aside>
    </>
  );
}

/** Shows the settings on request; at once if some are not saved. */
function SettingsCard(props: { isOpenAtFirst: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  return (
    <details
      className="card settings-card"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('quizEditor.settings')}</h2>
      </summary>
      {props.children}
    </details>
  );
}

/** Returns the quiz with its questions and keys; the first state that is not ready otherwise. */
function useContent(courseID: string, quizID: string): QueryState<Content> {
  const quiz = useQuiz(quizID);
  const questions = useQuestions(quizID);
  const keys = useAnswerKeys(quizID);
  const keyList = valueOf(keys);
  const byID = useMemo(
    () => new Map(keyList?.map(({ id, ...key }) => [id, key] as const)),
    [keyList],
  );
  if (quiz.status !== 'ready') return quiz;
  if (quiz.value.courseID !== courseID) return { status: 'missing' };
  if (questions.status !== 'ready') return questions;
  if (keys.status !== 'ready') return keys;
  return {
    status: 'ready',
    value: { quiz: quiz.value, questions: questions.value, keys: byID },
    isPending: [quiz, questions, keys].some(({ isPending }) => isPending === true),
  };
}
