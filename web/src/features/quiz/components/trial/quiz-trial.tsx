import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { AnswerKey, Question, Quiz } from '@trellis/model/content/quiz';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import type { AttemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { frozen, sizeOf } from '@trellis/model/quiz/freeze';
import { gradeAttempt } from '@trellis/model/quiz/grade-attempt';
import { noAccommodation, showsAnswers } from '@trellis/model/quiz/quiz-policy';
import type { KeyVersion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { Skeleton } from '#web/design-system/skeleton';
import { QuizFacts } from '#web/features/quiz/components/intro/quiz-facts';
import { QuizFrame } from '#web/features/quiz/components/intro/quiz-frame';
import { Untold } from '#web/features/quiz/components/result/attempt-result';
import { QuestionResult } from '#web/features/quiz/components/result/question-result';
import { ResultSummary } from '#web/features/quiz/components/result/result-summary';
import { AttemptRunner } from '#web/features/quiz/components/runner/attempt-runner';
import { QuizLanguage } from '#web/features/quiz/components/runner/quiz-text';
import { useTimeUp } from '#web/features/quiz/hooks/use-time-up';
import { inShownOrder } from '#web/features/quiz/logic/answer-review';
import { trialAttempt } from '#web/features/quiz/logic/trial-attempt';
import type { QueryState } from '#web/firebase/query-state';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { useSyntaxOf } from '#web/shared/markdown/load-extra-syntax';
import { StateNotice } from '#web/shared/query-state-notice';
import { serverClock } from '#web/shared/server-clock';
import '#web/features/quiz/components/runner/runner.css';
import '#web/features/quiz/components/result/result.css';

type Content = {
  questions: QueryState<(Question & { id: string })[]>;
  keys: QueryState<(AnswerKey & { id: string })[]>;
};
type Of = { courseID: string; quizID: string; uid: string };
type Version = QuizVersion & KeyVersion;
type Trial = { quiz: Quiz; language: string | undefined; version: Version };

/**
 * Shows a whole quiz as learners see it once what its teachers have written is published: start, attempt and result. The
 * attempt is graded in the page like theirs; nothing is saved. `onPassed` is called when it passes.
 */
export function QuizTrial(props: Of & Content & { onPassed: () => void }) {
  const { courseID, quizID, questions, keys } = props;
  return (
    <QuizFrame courseID={courseID} quizID={quizID}>
      {(quiz, language) => {
        const missing = questions.status === 'ready' ? keys : questions;
        if (questions.status !== 'ready' || keys.status !== 'ready') {
          const skeleton = <Skeleton height="40vh" label={t('state.loading')} />;
          return missing.status === 'ready' ? null : <StateNotice {...missing} {...{ skeleton }} />;
        }
        const written = new Map(keys.value.map((key) => [key.id, key]));
        const version = frozen(quiz, questions.value, written);
        return <Steps {...props} {...{ quiz, language, version }} />;
      }}
    </QuizFrame>
  );
}

/** The attempt keeps the questions that it started with, like a learner's. */
function Steps(props: Of & Trial & { onPassed: () => void }) {
  const { quizID, uid, quiz, language, version } = props;
  const [taken, setTaken] = useState<{ attempt: Attempt; version: Version }>();
  const [feedback, setFeedback] = useState<AttemptFeedback>();
  useSyntaxOf(JSON.stringify(version.questions));
  const start = () => {
    setFeedback(undefined);
    setTaken({ attempt: trialAttempt({ quizID, userID: uid, quiz }), version });
  };
  const finish = (answers: Attempt['answers'], submittedAt: Date | null) => {
    if (taken === undefined) return;
    const handedIn: Attempt = { ...taken.attempt, answers, submittedAt, status: 'graded' };
    const { grade, feedback: given } = gradeAttempt(handedIn, taken.version, taken.version);
    setTaken({ ...taken, attempt: { ...handedIn, ...grade } });
    setFeedback(given);
    if (grade.passed) props.onPassed();
  };
  if (taken === undefined) return <Start {...{ quiz, language, version }} onStart={start} />;
  const trial = { quiz, language, version: taken.version, attempt: taken.attempt };
  return feedback === undefined ? (
    <Run {...trial} onFinish={finish} />
  ) : (
    <Result {...trial} feedback={feedback} onAgain={start} />
  );
}

function Start({ quiz, language, version, onStart }: Trial & { onStart: () => void }) {
  const size = sizeOf(version);
  return (
    <>
      {quiz.description && (
        <div className="quiz-description" {...inLanguage(language)}>
          <Markdown source={quiz.description} height="6rem" />
        </div>
      )}
      <div className="quiz-columns">
        <QuizFacts quiz={{ ...quiz, ...size }} accommodation={noAccommodation} latest={null} />
        <section className="card quiz-panel stack" aria-labelledby="begin">
          <h2 id="begin">{t('preview.quiz')}</h2>
          {size.questionCount === 0 ? (
            <p>{t('preview.noQuestions')}</p>
          ) : (
            <>
              <p>{t('preview.quizText')}</p>
              <button type="button" className="button primary" onClick={onStart}>
                {t('preview.startQuiz')}
              </button>
            </>
          )}
        </section>
      </div>
    </>
  );
}

function Run(
  props: Trial & {
    attempt: Attempt;
    onFinish: (answers: Attempt['answers'], submittedAt: Date | null) => void;
  },
) {
  const { language, version, attempt, onFinish } = props;
  const [answers, setAnswers] = useState<Attempt['answers']>({});
  const [flagged, setFlagged] = useState<string[]>([]);
  const isTimeUp = useTimeUp(deadlineOf(attempt));
  const endByTime = useEffectEvent(() => onFinish(answers, null));
  useEffect(() => {
    if (isTimeUp) endByTime();
  }, [isTimeUp]);
  return (
    <QuizLanguage value={language}>
      <AttemptRunner
        id={attempt.device}
        title=""
        {...{ attempt, version, answers, flagged }}
        saveState={null}
        problem={undefined}
        onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
        onFlag={setFlagged}
        onRetry={() => {}}
        onSubmit={() => onFinish(answers, serverClock.now())}
      />
    </QuizLanguage>
  );
}

function Result(
  props: Trial & { attempt: Attempt; feedback: AttemptFeedback; onAgain: () => void },
) {
  const { quiz, language, version, attempt, feedback, onAgain } = props;
  const seed = version.shuffle ? attempt.device : null;
  const shown = useMemo(() => inShownOrder(version.questions, seed), [version, seed]);
  const isTold = showsAnswers(quiz, noAccommodation, attempt, serverClock.now());
  return (
    <>
      <ResultSummary quiz={quiz} attempt={attempt}>
        <button type="button" className="button primary" onClick={onAgain}>
          {t('preview.again')}
        </button>
      </ResultSummary>
      <section className="stack" aria-labelledby="questions">
        <h2 id="questions">{t('quiz.questionByQuestion')}</h2>
        {!isTold && <Untold quiz={quiz} />}
        <ol className="stack question-results">
          {shown.map((question, index) => (
            <li key={question.id}>
              <QuestionResult
                {...{ question, ...inLanguage(language) }}
                place={index + 1}
                answer={attempt.answers[question.id] ?? ''}
                feedback={isTold ? (feedback.questions[question.id] ?? null) : null}
                seed={seed === null ? null : seed + question.id}
              />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
