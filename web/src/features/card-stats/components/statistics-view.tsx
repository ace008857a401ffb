import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { questionOf, type CardKey, type Question } from '@trellis/model/cards/card-key';
import type { Schedule } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import type { Clock } from '@trellis/model/progress/clock';
import type { Deck } from '#web/data/cards/deck.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { CardExport } from '#web/features/card-stats/components/card-export';
import { HardCardList } from '#web/features/card-stats/components/hard-card-list';
import { RetentionTable } from '#web/features/card-stats/components/retention-table';
import {
  DifficultyChart,
  ForecastChart,
  MinutesChart,
  ReviewsChart,
  StabilityChart,
} from '#web/features/card-stats/components/statistics-charts';
import { askedText } from '#web/features/card-stats/logic/asked-text';
import { hardCards } from '#web/features/card-stats/logic/hard-cards';
import { pastReviews } from '#web/features/card-stats/logic/past-reviews';
import { studyByDay } from '#web/features/card-stats/logic/study-by-day';
import type { QueryState } from '#web/firebase/query-state';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './card-stats.css';

/** How far back reviews are counted, in ms: the longest period, and a day because learning days begin later. */
const counted = 91 * 86_400_000;
/** How many days the charts of study show. */
const shownDays = 30;

type Props = {
  schedule: Schedule;
  clock: Clock;
  now: Date;
  /** The whole log. */
  history: QueryState<readonly ReviewEntry[]>;
  /** The cards of the courses, as far as they are known here. */
  deck: Deck | undefined;
  onResume: (key: CardKey) => void;
  /** What imports reviews, beside the export. */
  importer: ReactNode;
};

/** Shows what comes, what was, and how well cards are known; then the cards that need attention, and the export. */
export function StatisticsView({ schedule, clock, now, history, deck, onResume, importer }: Props) {
  const { states, options } = schedule;
  const texts = useMemo(() => textsIn(deck), [deck]);
  const hard = useMemo(
    () =>
      hardCards(states, texts.exists).map((card) => ({
        ...card,
        text: texts.textOf(card),
        courseTitle: texts.titleOf(card.courseID),
      })),
    [states, texts],
  );
  return (
    <>
      {states.size === 0 ? (
        <div className="notice stack">
          <p>{t('cardStats.none')}</p>
          <Link to="/review">{t('cardStats.toReview')}</Link>
        </div>
      ) : (
        <div className="card-stats">
          <ForecastChart {...{ states, clock, now }} />
          <History {...{ history, clock, now }} desired={options.retention} />
          <StabilityChart states={states} />
          <DifficultyChart states={states} />
          <HardCardList cards={hard} onResume={onResume} />
        </div>
      )}
      {/* In one place, whether there are reviews or not: an import that brings the first must not end its dialog. */}
      <CardExport {...{ states, texts, importer }} entries={valueOf(history)} />
    </>
  );
}

/** What is computed from the log: the rest is shown while that loads. */
function History(props: Pick<Props, 'history' | 'clock' | 'now'> & { desired: number }) {
  const { history, clock, now, desired } = props;
  const entries = valueOf(history);
  const today = clock.dayOf(now);
  const reviews = useMemo(
    () => entries && pastReviews(entries, now.getTime() - counted, clock),
    // The time of the day does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [entries, clock, today],
  );
  const study = useMemo(() => reviews && studyByDay(reviews, today, shownDays), [reviews, today]);
  if (history.status !== 'ready' || reviews === undefined || study === undefined) {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return history.status === 'ready' ? skeleton : <StateNotice {...history} skeleton={skeleton} />;
  }
  return (
    <>
      <RetentionTable {...{ reviews, today, desired }} />
      <ReviewsChart study={study} />
      <MinutesChart study={study} />
    </>
  );
}

/** Returns what is known of cards: a card exists unless its course was read as a whole and does not have it. */
function textsIn(deck: Deck | undefined) {
  const courses = new Map(deck?.courses.map((course) => [course.courseID, course]));
  const cards = new Map(
    deck?.courses.flatMap(({ courseID, cards: list }) =>
      list.map((card) => [`${courseID}/${card.cardID}`, card] as const),
    ),
  );
  const closed = new Set(deck?.closed);
  const cardOf = ({ courseID, cardID }: Question) => cards.get(`${courseID}/${cardID}`);
  return {
    textOf: (question: Question) => {
      const card = cardOf(question);
      return card ? askedText(card, question.side) : '';
    },
    titleOf: (courseID: string) => courses.get(courseID)?.title ?? courseID,
    exists: (question: Question) =>
      cardOf(question) !== undefined ||
      !(closed.has(question.courseID) || courses.get(question.courseID)?.isWhole === true),
  };
}

/** Returns the courses that states belong to. */
export const coursesIn = (states: Schedule['states']): string[] => [
  ...new Set([...states.keys()].map((key) => questionOf(key).courseID)),
];
