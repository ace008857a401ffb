import { formatSpan } from '#web/features/quiz/logic/format-span';
import { formatDate } from '#web/shared/i18n/dates';

/** When something is to be: day and time, as the language writes them. */
export const formatMoment = (date: Date): string =>
  formatDate(date, { dateStyle: 'medium', timeStyle: 'short' });

/** How long it still takes to a moment. Not read out by itself: it changes every second. */
export const Countdown = ({ until, now }: { until: Date; now: Date }) => (
  <time className="countdown" dateTime={until.toISOString()}>
    {formatSpan(until.getTime() - now.getTime())}
  </time>
);
