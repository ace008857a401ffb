import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { intervalText } from '#web/features/review/logic/interval-text';
import { nextDue } from '#web/features/review/logic/next-due';
import type { DayCounts } from '#web/features/review/logic/review-queue';
import { t } from '#web/shared/i18n/locale';

/** Says why there is no card to review, and when there is one. */
export function NothingDue(props: {
  keys: string[];
  states: ReadonlyMap<CardKey, CardState>;
  now: number;
  heldBack: DayCounts;
  onMore: () => void;
}) {
  const { keys, states, now, heldBack, onMore } = props;
  const waiting = heldBack.fresh + heldBack.reviews;
  const due = nextDue(keys, states);
  if (keys.length === 0) return <p className="notice">{t('review.empty.filtered')}</p>;
  return (
    <div className="notice stack">
      <h2>{t(waiting > 0 ? 'review.empty.limitTitle' : 'review.empty.title')}</h2>
      {waiting > 0 ? (
        <>
          <p>{t('review.empty.limit', { count: waiting })}</p>
          <button type="button" className="button" onClick={onMore}>
            {t('review.studyMore')}
          </button>
        </>
      ) : (
        due !== undefined && (
          <p>{t('review.nextIn', { time: intervalText(Math.max(0, due - now), 'long') })}</p>
        )
      )}
    </div>
  );
}
