import { useEffect, useEffectEvent, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { deadlineOf } from '@trellis/model/quiz/attempt';
import type { QuizVersion } from '@trellis/model/quiz/quiz-version';
import { answerState } from '#web/features/quiz/logic/answer-text';
import { AttemptOver, Submitting } from '#web/features/quiz/components/runner/attempt-end';
import { AttemptRunner } from '#web/features/quiz/components/runner/attempt-runner';
import { placesOf } from '#web/features/quiz/components/runner/question-card';
import { useAttemptSaver, type OpenAttempt } from '#web/features/quiz/hooks/use-attempt-saver';
import { useTimeUp } from '#web/features/quiz/hooks/use-time-up';
import { saveAnswers, submitAttempt } from '#web/features/quiz/data/attempt.commands';
import { t } from '#web/shared/i18n/locale';

const nothing = { answers: {}, answerIDs: {} };
/** The tolerance for comparing clocks, in ms. */
const nearly = 1000;

/** Shows an attempt from opening it until it is submitted, by the learner, by the timer or elsewhere. */
export function AttemptRun(props: {
  attempt: OpenAttempt;
  title: string;
  version: QuizVersion;
  quizAddress: string;
}) {
  const { attempt, title, version, quizAddress } = props;
  const { id, value, isPending } = attempt;
  const { questions, shuffle } = version;
  const { saver, entered } = useAttemptSaver(
    attempt,
    questions.map((one) => one.id),
  );
  const isTimeUp = useTimeUp(deadlineOf(value));
  const isOpen = value.status === 'in_progress';
  const [isSubmitted, setSubmitted] = useState(false);
  // A pending write of an earlier page; rejected if another device has continued.
  const [wasSubmitted, setWasSubmitted] = useState(!isOpen && isPending);
  const [problem, setProblem] = useState<string>();

  if (wasSubmitted && isOpen) {
    setWasSubmitted(false);
    setProblem(t('attempt.notHandedIn'));
  }
  const submit = () => {
    setSubmitted(true);
    setProblem(undefined);
    saver
      .flushBy((changes) => submitAttempt(id, changes))
      .catch(() => {
        setSubmitted(false);
        setProblem(t('attempt.notHandedIn'));
      });
  };

  // Send the last answers first: a device whose clock is fast learns its offset from the response, and continues.
  // Returns by how many ms it was early.
  const endByTime = useEffectEvent(async (): Promise<number> => {
    const savedAt = await saver.flushBy((changes) => saveAnswers(id, changes)).catch(() => null);
    const early = savedAt === null ? 0 : deadlineOf(value).getTime() - savedAt.getTime();
    if (early > nearly) return early;
    await saver.retryUntilSaved(() => submitAttempt(id, nothing));
    return 0;
  });
  const mustEnd = isOpen && isTimeUp && !isSubmitted;
  useEffect(() => {
    if (!mustEnd) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = async () => {
      // Submitting is idempotent if another tab does the same.
      const early = await endByTime().catch(() => 0);
      if (early > 0) timer = setTimeout(() => void end(), early);
    };
    void end();
    return () => clearTimeout(timer);
  }, [mustEnd]);

  const result = `${quizAddress}/attempts/${value.number}`;
  if (isSubmitted || wasSubmitted) {
    return !isOpen && !isPending ? <Navigate to={result} replace /> : <Submitting title={title} />;
  }
  if (!isOpen || isTimeUp) {
    const order = placesOf(questions.length, shuffle ? id : null).map((place) => questions[place]!);
    const stored = value.answers;
    return (
      <AttemptOver
        title={title}
        reason={isTimeUp ? 'time' : 'elsewhere'}
        isDone={!isOpen && !isPending}
        answered={order.filter((one) => answerState(one, stored[one.id] ?? '') !== 'none').length}
        count={order.length}
        lost={order.flatMap((one, index) =>
          one.id in entered.answers && entered.answers[one.id] !== stored[one.id]
            ? [index + 1]
            : [],
        )}
        result={result}
      />
    );
  }
  return (
    <AttemptRunner
      id={id}
      title={title}
      attempt={value}
      version={version}
      answers={{ ...value.answers, ...entered.answers }}
      flagged={entered.flagged ?? value.flagged}
      saveState={entered.state}
      problem={problem}
      onAnswer={(questionID, answer) =>
        saver.change(questionID, answer, value.answerIDs[questionID] ?? '')
      }
      onFlag={(list) => saver.flag(list)}
      onRetry={() => void saver.flush().catch(() => {})}
      onSubmit={submit}
    />
  );
}
