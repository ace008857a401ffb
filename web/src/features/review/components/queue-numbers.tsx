import { memo } from 'react';
import type { QueueCounts } from '#web/features/review/logic/review-queue';
import { formatNumber, t } from '#web/shared/i18n/locale';

const kinds = ['fresh', 'learning', 'reviews'] as const;

/** Shows how many cards are left, by kind. */
export const QueueNumbers = memo(function QueueNumbers({ counts }: { counts: QueueCounts }) {
  return (
    <dl className="queue-numbers">
      {kinds.map((kind) => (
        <div key={kind} data-kind={kind}>
          <dt>{t(`review.left.${kind}`)}</dt>
          <dd>{formatNumber(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  );
});
