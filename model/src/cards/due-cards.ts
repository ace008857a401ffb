import { forecastDays, type CardForecast } from '#model/cards/card-forecast';
import { questionOf, type CardKey } from '#model/cards/card-key';
import type { CardState } from '#model/cards/card-state';
import { dayNumber, type Day } from '#model/progress/calendar';
import type { Clock } from '#model/progress/clock';

/** Returns whether a card may be asked at all: it was reviewed, and is neither suspended nor gone. */
export const isActiveCard = (state: CardState): boolean =>
  state.reviewedAt > 0 && !state.isSuspended && !state.isForgotten;

/** Longer than any learning day, in ms: it lasts 50 hours for somebody who travels around the world. */
const longestDay = 3 * 86_400_000;

/**
 * Returns whether a reviewed card is due at a moment, in ms. One in a learning step is due at its minute; one in review,
 * from the beginning of its learning day.
 */
export function isDue(state: CardState, now: number, clock: Clock): boolean {
  if (!isActiveCard(state) || state.buriedUntil > now) return false;
  if (state.due <= now) return true;
  return (
    state.due < now + longestDay &&
    state.stage === 2 &&
    clock.dayOf(new Date(state.due)) <= clock.dayOf(new Date(now))
  );
}

/** The most courses with a forecast: more than anybody learns in at once. */
const maxForecasts = 50;

/** Returns the forecasts of the courses with reviewed cards, by course. */
export const forecastsOf = (
  states: ReadonlyMap<CardKey, CardState>,
  now: number,
  clock: Clock,
): Record<string, CardForecast> => forecastsOn(states, clock.dayOf(new Date(now)), clock);

/** Returns the forecasts as of a learning day. */
export function forecastsOn(
  states: ReadonlyMap<CardKey, CardState>,
  day: Day,
  clock: Clock,
): Record<string, CardForecast> {
  const first = dayNumber(day);
  const latest = (first + forecastDays) * 86_400_000 + longestDay;
  const numberOf = dayNumbers(clock);
  const forecasts = new Map<string, CardForecast>();
  for (const [key, state] of states) {
    if (state.reviewedAt === 0 || state.isForgotten) continue;
    const { courseID } = questionOf(key);
    const forecast = forecasts.get(courseID) ?? { day, due: [], started: 0 };
    forecasts.set(courseID, forecast);
    forecast.started++;
    if (state.isSuspended) continue;
    const moment = Math.max(state.due, state.buriedUntil);
    if (moment > latest) continue;
    const at = Math.max(0, numberOf(moment) - first);
    if (at >= forecastDays) continue;
    while (forecast.due.length <= at) forecast.due.push(0);
    forecast.due[at]!++;
  }
  return Object.fromEntries(
    [...forecasts]
      .toSorted(([a, one], [b, other]) => other.started - one.started || (a < b ? -1 : 1))
      .slice(0, maxForecasts),
  );
}

const quarter = 900_000;

/** Returns a function that gives the number of the learning day of a moment, in ms. Days begin at quarters of an hour. */
function dayNumbers(clock: Clock): (moment: number) => number {
  const known = new Map<number, number>();
  return (moment) => {
    const at = Math.floor(moment / quarter);
    const number = known.get(at) ?? dayNumber(clock.dayOf(new Date(at * quarter)));
    known.set(at, number);
    return number;
  };
}
