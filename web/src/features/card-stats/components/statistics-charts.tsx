import { useMemo } from 'react';
import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import type { Clock } from '@trellis/model/progress/clock';
import { BarChart, type Bar } from '#web/features/card-stats/components/bar-chart';
import { daysAhead } from '#web/features/card-stats/logic/days-ahead';
import {
  difficultyBands,
  stabilityBands,
  type Band,
} from '#web/features/card-stats/logic/distribution';
import { matureAfter } from '#web/features/card-stats/logic/retention';
import type { StudyDay } from '#web/features/card-stats/logic/study-by-day';
import { formatDay } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';

type States = ReadonlyMap<CardKey, CardState>;

/** Days between two labels below a chart. */
const tickDays = 5;

const dayText = (day: string) => formatDay(day, { day: 'numeric', month: 'short' });
const ticksOf = (days: { day: string }[]) =>
  days.flatMap(({ day }, index) => (index % tickDays === 0 ? [dayText(day)] : []));
const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

/** Shows how many cards become due in the next days. */
export function ForecastChart(props: { states: States; clock: Clock; now: Date }) {
  const { states, clock, now } = props;
  const today = clock.dayOf(now);
  const days = useMemo(
    () => daysAhead(states, now.getTime(), clock),
    // The time of the day does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [states, clock, today],
  );
  const week = sumOf(days.slice(0, 7).map(({ count }) => count));
  return (
    <BarChart
      id="forecast"
      title={t('cardStats.forecast')}
      summary={`${t('cardStats.dueToday', { count: days[0]!.count })} ${t('cardStats.dueInWeek', { count: week })}`}
      bars={days.map(({ day, count }) => ({ label: formatDay(day), value: count }))}
      ticks={ticksOf(days)}
      columns={[t('cardStats.day'), t('cardStats.due')]}
      note={t('cardStats.forecastNote')}
    />
  );
}

/** Shows how long cards are remembered. */
export function StabilityChart({ states }: { states: States }) {
  const bands = useMemo(() => stabilityBands(states.values()), [states]);
  const mature = sumOf(bands.filter(({ from }) => from >= matureAfter).map(({ count }) => count));
  return (
    <BarChart
      id="stability"
      title={t('cardStats.stability')}
      summary={t('cardStats.stabilitySummary', {
        count: mature,
        all: sumOf(bands.map(({ count }) => count)),
      })}
      bars={barsOf(bands)}
      ticks={bands.map(({ from }) => formatNumber(from))}
      columns={[t('cardStats.stabilityColumn'), t('cardStats.cards')]}
      note={t('cardStats.stabilityNote')}
    />
  );
}

/** Shows how difficult cards are to a learner. */
export function DifficultyChart({ states }: { states: States }) {
  const bands = useMemo(() => difficultyBands(states.values()), [states]);
  const hard = sumOf(bands.filter(({ from }) => from >= 7).map(({ count }) => count));
  return (
    <BarChart
      id="difficulty"
      title={t('cardStats.difficulty')}
      summary={t('cardStats.difficultySummary', {
        count: hard,
        all: sumOf(bands.map(({ count }) => count)),
      })}
      bars={barsOf(bands)}
      ticks={bands.map(({ from }) => formatNumber(from))}
      columns={[t('cardStats.difficultyColumn'), t('cardStats.cards')]}
      note={t('cardStats.difficultyNote')}
    />
  );
}

const barsOf = (bands: Band[]): Bar[] =>
  bands.map((band) => ({ label: bandText(band), value: band.count }));

const bandText = ({ from, to }: Band): string =>
  to === Infinity ? `${formatNumber(from)}+` : `${formatNumber(from)}–${formatNumber(to)}`;

/** Shows the reviews of the last days. */
export function ReviewsChart({ study }: { study: StudyDay[] }) {
  return (
    <BarChart
      id="reviews"
      title={t('cardStats.reviews')}
      summary={t('cardStats.reviewsSummary', { count: sumOf(study.map(({ reviews }) => reviews)) })}
      bars={study.map(({ day, reviews }) => ({ label: formatDay(day), value: reviews }))}
      ticks={ticksOf(study)}
      columns={[t('cardStats.day'), t('cardStats.reviewsColumn')]}
      note={t('cardStats.reviewsNote')}
    />
  );
}

/** Shows the minutes of the last days. */
export function MinutesChart({ study }: { study: StudyDay[] }) {
  const minutes = sumOf(study.map((day) => day.minutes));
  return (
    <BarChart
      id="minutes"
      title={t('cardStats.minutes')}
      summary={t('cardStats.minutesSummary', { count: Math.round(minutes) })}
      bars={study.map((day) => ({ label: formatDay(day.day), value: day.minutes }))}
      ticks={ticksOf(study)}
      columns={[t('cardStats.day'), t('cardStats.minutesColumn')]}
      note={t('cardStats.minutesNote')}
    />
  );
}
