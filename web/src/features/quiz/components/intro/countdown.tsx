import { formatSpan } from '#web/features/quiz/logic/format-span';
import { formatDate } from '#web/shared/i18n/dates';

/** Returns a date and time in the format of the language. */
export const formatMoment = (date: Date): string =>
  formatDate(date, { dateStyle: 'medium', timeStyle: 'short' });

/** Shows a countdown to a moment. Not a live region, because it changes every second. */
export const Countdown = ({ until, now }: { until: Date; now: Date }) => (
  <time className="countdown" dateTime={until.toISOString()}>
    {formatSpan(until.getTime() - now.getTime())}
  </time>
);
