import { intervalText } from '#web/features/review/logic/interval-text';
import { t } from '#web/shared/i18n/locale';

/** Tells a learner that their device's clock is wrong, by an offset in ms; nothing if it is right. */
export function ClockNotice({ offset }: { offset: number }) {
  if (offset === 0) return null;
  const time = intervalText(Math.abs(offset), 'long');
  return (
    <p className="notice" role="status">
      {t(offset > 0 ? 'review.clock.behind' : 'review.clock.ahead', { time })}
    </p>
  );
}
