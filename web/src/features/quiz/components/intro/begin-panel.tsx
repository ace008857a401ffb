import { Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { Countdown, formatMoment } from '#web/features/quiz/components/intro/countdown';
import { nextMove, type NextMove } from '#web/features/quiz/logic/next-move';
import { useNow } from '#web/shared/use-now';
import { isUnderWay } from '#web/features/quiz/data/quiz.queries';
import { online } from '#web/shared/connection';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { codeOf, useCommand } from '#web/shared/use-command';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const ConfirmDialog = lazyWhenIdle(async () => ({
  default: (await import('#web/design-system/confirm-dialog')).ConfirmDialog,
}));

type Of = {
  uid: string;
  quizID: string;
  quiz: Quiz;
  accommodation: Accommodation;
  latest: Attempt | null;
};

/** Starts the next attempt, resumes the open one, or explains why neither is possible. */
export function BeginPanel(props: Of) {
  const { quiz, quizID, accommodation, latest } = props;
  const now = useNow(1000);
  const move = nextMove(quiz, accommodation, latest, now);
  return (
    <section className="card quiz-panel stack" aria-labelledby="begin" data-move={move.kind}>
      <h2 id="begin">{t(`quiz.move.${move.kind}`)}</h2>
      {move.kind === 'begin' ? (
        <Begin {...props} move={move} />
      ) : (
        <MoveText move={move} quiz={quiz} quizID={quizID} now={now} />
      )}
    </section>
  );
}

function MoveText(props: {
  move: Exclude<NextMove, { kind: 'begin' }>;
  quiz: Quiz;
  quizID: string;
  now: Date;
}) {
  const { move, quiz, quizID, now } = props;
  switch (move.kind) {
    case 'resume':
      return (
        <>
          <p>
            {t('quiz.timeLeft')} <Countdown until={move.until} now={now} />
          </p>
          <p>{t('quiz.resumeText')}</p>
          <Link
            className="button primary"
            to={`/courses/${quiz.courseID}/quizzes/${quizID}/attempt`}
          >
            {t('quiz.resume')}
          </Link>
        </>
      );
    case 'not_open':
    case 'cooldown':
      return (
        <>
          <p>{t(`quiz.text.${move.kind}`, { date: formatMoment(move.until) })}</p>
          <p>
            {t('quiz.stillToWait')} <Countdown until={move.until} now={now} />
          </p>
        </>
      );
    case 'closed':
      return <p>{quiz.closesAt && t('quiz.text.closed', { date: formatMoment(quiz.closesAt) })}</p>;
    default:
      return <p>{t(`quiz.text.${move.kind}`)}</p>;
  }
}

const problems: Record<string, TextKey> = {
  'permission-denied': 'quiz.beginRefused',
  unavailable: 'quiz.needsConnection',
};

/** Explains the consequences and asks for confirmation, because a started attempt counts. */
function Begin(props: Of & { move: Extract<NextMove, { kind: 'begin' }> }) {
  const { uid, quizID, quiz, accommodation, move } = props;
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, problem } = useCommand(problems);
  const isOnline = online.use();
  const navigate = useNavigate();

  const begin = () =>
    run(async () => {
      const { number } = move;
      try {
        const { beginAttempt } = await import('#web/features/quiz/data/attempt.commands');
        await beginAttempt({ userID: uid, quizID, number, quiz, accommodation });
      } catch (error) {
        setAsking(false);
        // Another tab or device was faster: it is the same attempt, so continue to it.
        const isRace = codeOf(error) === 'permission-denied';
        if (!isRace || !(await isUnderWay(uid, quizID, number))) throw error;
      }
      void navigate(`/courses/${quiz.courseID}/quizzes/${quizID}/attempt`);
    });
  const minutes = t('quiz.minutes', { count: move.minutes });
  return (
    <>
      <ul className="quiz-means">
        <li>{t(move.isShort ? 'quiz.clockShort' : 'quiz.clock', { minutes })}</li>
        <li>{t('quiz.saves')}</li>
        <li>{t('quiz.needsConnection')}</li>
      </ul>
      <button
        type="button"
        className="button primary"
        disabled={!isOnline || isRunning}
        onClick={() => setAsking(true)}
      >
        {t('quiz.begin', { number: move.number })}
      </button>
      <p role="status" className="small">
        {!isOnline && t('quiz.offline')}
      </p>
      <Problem text={problem} />
      {isAsking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen
            title={t('quiz.beginTitle', { number: move.number })}
            yes={t('quiz.beginYes')}
            no={t('quiz.beginNo')}
            isRunning={isRunning}
            onYes={() => void begin()}
            onNo={() => setAsking(false)}
          >
            <p>{t(move.isShort ? 'quiz.clockShort' : 'quiz.clock', { minutes })}</p>
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
