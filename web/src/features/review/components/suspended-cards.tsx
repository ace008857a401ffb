import { useMemo } from 'react';
import { isLeech } from '@trellis/model/cards/card-state';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import { plainSide } from '#web/features/review/logic/plain-side';
import { sidesOf, type Question } from '#web/features/review/logic/question';
import { t } from '#web/shared/i18n/locale';

/** How many are listed at once. */
const most = 50;

/** Lists the cards that are out of review, those that are forgotten too often marked, and takes them back. */
export function SuspendedCards(props: { cards: LearnerCards; questions: Question[] }) {
  const { cards, questions } = props;
  const { states } = cards.schedule;
  const suspended = useMemo(
    () => questions.filter(({ key }) => states.get(key)?.isSuspended),
    [questions, states],
  );
  if (suspended.length === 0) return null;
  return (
    <details className="review-filters">
      <summary>{t('review.suspended.title', { count: suspended.length })}</summary>
      <ul className="suspended-cards">
        {suspended.slice(0, most).map((question) => (
          <li key={question.key}>
            <span dir="auto" className="suspended-text">
              {plainSide(sidesOf(question).front)}
            </span>
            {isLeech(states.get(question.key)!) && (
              <span className="tag">{t('review.suspended.leech')}</span>
            )}
            <button
              type="button"
              className="button small"
              onClick={() => {
                cards.append([{ kind: 'resume', key: question.key }]);
                cards.flush();
              }}
            >
              {t('review.suspended.resume')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
