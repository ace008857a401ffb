import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { FrozenQuestion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { answerState, roomFor } from '#web/features/quiz/logic/answer-text';
import type { SaveState } from '#web/features/quiz/logic/attempt-saver';
import { placesOf, QuestionCard } from '#web/features/quiz/components/runner/question-card';
import { QuestionMap } from '#web/features/quiz/components/runner/question-map';
import { RunTimer } from '#web/features/quiz/components/runner/run-timer';
import { SaveNote } from '#web/features/quiz/components/runner/save-note';
import { useCurrentQuestion } from '#web/features/quiz/hooks/use-current-question';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { localStorageItem } from '#web/shared/local-storage-item';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const SubmitDialog = lazyWhenIdle(
  () => import('#web/features/quiz/components/runner/submit-dialog'),
);

const layout = localStorageItem('quiz.layout');

type RunnerProps = {
  id: string;
  /** Empty if the page has a heading. */
  title: string;
  attempt: Attempt;
  version: QuizVersion;
  /** The stored state, with unsaved changes applied. */
  answers: Readonly<Record<string, string>>;
  flagged: readonly string[];
  /** Null if nothing is saved. */
  saveState: SaveState | null;
  problem: string | undefined;
  onAnswer: (questionID: string, answer: string) => void;
  onFlag: (flagged: string[]) => void;
  onRetry: () => void;
  onSubmit: () => void;
};

/**
 * Shows an open attempt: its questions, one at a time or all, with navigation, timer and submit button.
 */
export function AttemptRunner(props: RunnerProps) {
  const { id, title, attempt, version, answers, flagged, onFlag } = props;
  const { shuffle, questions: asked } = version;
  const questions = placesOf(asked.length, shuffle ? id : null).map((place) => asked[place]!);
  const count = questions.length;
  const [current, setCurrent] = useCurrentQuestion(id, count);
  const [showsAll, setShowsAll] = useState(layout.read() === 'all');
  const [isSubmitting, setSubmitting] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);

  // Moves the focus to the question that was opened. A dialog that closes gives it back before this runs.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const card = frame.current?.querySelector(`[data-question="${wanted.current}"]`);
    wanted.current = undefined;
    const heading = card?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    if (showsAll) card?.scrollIntoView({ block: 'start' });
    else heading?.scrollIntoView({ block: 'nearest' });
  });
  const [, redraw] = useState(0);
  const goTo = (index: number) => {
    wanted.current = questions[index]?.id;
    setCurrent(index);
    redraw((times) => times + 1);
  };
  const show = (isAll: boolean) => {
    layout.write(isAll ? 'all' : null);
    setShowsAll(isAll);
  };

  const states = questions.map((one, index) => ({
    id: one.id,
    number: index + 1,
    state: answerState(one, answers[one.id] ?? ''),
    isFlagged: flagged.includes(one.id),
  }));
  const flag = (questionID: string) =>
    onFlag(
      flagged.includes(questionID)
        ? flagged.filter((other) => other !== questionID)
        : [...flagged, questionID],
    );
  const card = (question: FrozenQuestion, index: number) => (
    <QuestionCard
      key={question.id}
      question={question}
      number={index + 1}
      count={count}
      answer={answers[question.id] ?? ''}
      room={roomFor(question.id, answers)}
      isFlagged={flagged.includes(question.id)}
      seed={shuffle ? id + question.id : null}
      onAnswer={(answer) => props.onAnswer(question.id, answer)}
      onFlag={() => flag(question.id)}
    />
  );
  const map = <QuestionMap questions={states} current={current} onOpen={goTo} />;
  const submitButton = (
    <button type="button" className="button primary" onClick={() => setSubmitting(true)}>
      {t('attempt.submit')}
    </button>
  );

  return (
    <div className="runner" ref={frame}>
      {title && <h1 dir="auto">{title}</h1>}
      <div className="run-facts">
        <RunTimer attempt={attempt} />
        {props.saveState && <SaveNote state={props.saveState} onRetry={props.onRetry} />}
      </div>
      <details className="run-side" open={matchMedia('(min-width: 56rem)').matches}>
        <summary>
          {t('attempt.answeredOf', {
            number: states.filter(({ state }) => state === 'whole').length,
            count,
          })}
        </summary>
        {map}
        <LayoutChoice showsAll={showsAll} onShow={show} />
      </details>
      <div className="run-questions">
        <Problem text={props.problem} />
        {showsAll ? questions.map(card) : questions[current] && card(questions[current], current)}
        <div className="run-moves">
          {!showsAll && <Moves current={current} count={count} onOpen={goTo} />}
          {(showsAll || current === count - 1) && submitButton}
        </div>
        {!showsAll && current < count - 1 && <div className="run-submit">{submitButton}</div>}
      </div>
      {isSubmitting && (
        <Suspense fallback={null}>
          <SubmitDialog
            questions={states}
            onOpenQuestion={(index) => {
              setSubmitting(false);
              goTo(index);
            }}
            onSubmit={() => {
              setSubmitting(false);
              props.onSubmit();
            }}
            onClose={() => setSubmitting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

function Moves(props: { current: number; count: number; onOpen: (index: number) => void }) {
  const { current, count, onOpen } = props;
  return (
    <>
      {current > 0 && (
        <button type="button" className="button" onClick={() => onOpen(current - 1)}>
          <Icon name="previous" /> {t('attempt.previous')}
        </button>
      )}
      {current < count - 1 && (
        <button type="button" className="button primary next" onClick={() => onOpen(current + 1)}>
          {t('attempt.next')} <Icon name="next" />
        </button>
      )}
    </>
  );
}

function LayoutChoice(props: { showsAll: boolean; onShow: (isAll: boolean) => void }) {
  const { showsAll, onShow } = props;
  return (
    <fieldset className="run-layout">
      <legend className="small quiet">{t('attempt.layout')}</legend>
      {[false, true].map((isAll) => (
        <label key={`${isAll}`} className="check small">
          <input
            type="radio"
            name="layout"
            checked={showsAll === isAll}
            onChange={() => onShow(isAll)}
          />
          <span>{t(isAll ? 'attempt.layoutAll' : 'attempt.layoutOne')}</span>
        </label>
      ))}
    </fieldset>
  );
}
