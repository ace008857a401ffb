import { useEffect, useRef } from 'react';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { RunningSession } from '#web/features/review/hooks/use-review-session';
import { intervalText } from '#web/features/review/logic/interval-text';
import { nextDue } from '#web/features/review/logic/next-due';
import type { Question } from '#web/features/review/logic/question';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { useShortcut } from '#web/shared/shortcuts';
import { timeText } from '#web/shared/time-text';

/** Shows what was done in a session, and when the next card is due. */
export function ReviewSummary(props: {
  cards: LearnerCards;
  questions: Question[];
  session: RunningSession;
  onDone: () => void;
}) {
  const { cards, questions, session, onDone } = props;
  const { tally } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useShortcut('u', session.undo);
  const due = nextDue(
    questions.map(({ key }) => key),
    cards.schedule.states,
  );
  return (
    <section className="review-summary stack" aria-labelledby="review-summary">
      <h2 id="review-summary" ref={heading} tabIndex={-1}>
        {t(tally.answers === 0 ? 'review.summary.none' : 'review.summary.title')}
      </h2>
      {tally.answers > 0 && (
        <dl className="queue-numbers">
          <div>
            <dt>{t('review.summary.cards')}</dt>
            <dd>{formatNumber(tally.cards.size)}</dd>
          </div>
          <div>
            <dt>{t('review.summary.right')}</dt>
            <dd>{formatNumber(tally.right / tally.answers, { style: 'percent' })}</dd>
          </div>
          <div>
            <dt>{t('review.summary.time')}</dt>
            <dd>{timeText(tally.took / 1000)}</dd>
          </div>
        </dl>
      )}
      {due !== undefined && !session.isCram && (
        <p>
          {due <= cards.now()
            ? t('review.moreDue')
            : t('review.nextIn', { time: intervalText(due - cards.now(), 'long') })}
        </p>
      )}
      <div className="row">
        <button type="button" className="button primary" onClick={onDone}>
          {t('review.summary.done')}
        </button>
        {session.history.length > 0 && (
          <button type="button" className="button" onClick={session.undo}>
            {t('review.undo')}
          </button>
        )}
      </div>
    </section>
  );
}
