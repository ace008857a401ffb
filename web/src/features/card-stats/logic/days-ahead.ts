import { forecastDays } from '@trellis/model/cards/card-forecast';
import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { forecastsOf } from '@trellis/model/cards/due-cards';
import { dayNumber, dayOfNumber, type Day } from '@trellis/model/progress/calendar';
import type { Clock } from '@trellis/model/progress/clock';

/**
 * Returns how many cards become due on each of the next days, today first; what was due before today is due today. As cards
 * stand now: the reviews of these days, and new cards, come on top.
 */
export function daysAhead(
  states: ReadonlyMap<CardKey, CardState>,
  now: number,
  clock: Clock,
): { day: Day; count: number }[] {
  const forecasts = Object.values(forecastsOf(states, now, clock));
  const first = dayNumber(clock.dayOf(new Date(now)));
  return Array.from({ length: forecastDays }, (_, index) => ({
    day: dayOfNumber(first + index),
    count: forecasts.reduce((sum, { due }) => sum + (due[index] ?? 0), 0),
  }));
}
