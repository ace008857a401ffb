import * as z from 'zod/mini';
import { dayNumber, type Day } from '#model/progress/calendar';

/** How many days a forecast looks ahead. */
export const forecastDays = 30;

/** The cards of a course that become due, for pages that do not load the cards. */
export const cardForecast = z.object({
  /** The learning day that it was made on. */
  day: z.string(),
  /** How many cards become due on that day (or were before), the day after, and so on. */
  due: z.array(z.int()),
  /** How many questions were answered at least once. */
  started: z.int(),
});
export type CardForecast = z.infer<typeof cardForecast>;

/** Returns how many cards are due on a day, by a forecast that may be older. */
export const dueOn = ({ day, due }: CardForecast, today: Day): number =>
  due.slice(0, Math.max(0, dayNumber(today) - dayNumber(day)) + 1).reduce((sum, n) => sum + n, 0);
