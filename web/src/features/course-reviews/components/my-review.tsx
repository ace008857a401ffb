import { useState } from 'react';
import { progressToReview } from '@trellis/model/course-reviews/course-review';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { ReviewForm } from '#web/features/course-reviews/components/review-form';
import { ReviewText } from '#web/features/course-reviews/components/review-text';
import {
  createReview,
  deleteReview,
  editReview,
} from '#web/features/course-reviews/data/course-review.commands';
import { useReview } from '#web/features/course-reviews/data/course-reviews.queries';
import type { Hindrance } from '#web/features/course-reviews/logic/hindrance';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

type Props = { courseID: string; uid: string; hindrance: Hindrance | undefined };

/** Shows one's own review, or a form for it, or why one cannot write any. One read. */
export function MyReview({ courseID, uid, hindrance }: Props) {
  const live = useReview(courseID, uid);
  const [isEditing, setEditing] = useState(false);
  const { run, isRunning, problem } = useCommand();
  const [isAsked, setAsked] = useState(false);
  if (live.status === 'missing') {
    if (hindrance) return <Explanation hindrance={hindrance} />;
    return (
      <section className="card">
        <ReviewForm courseID={courseID} save={(words) => createReview(courseID, uid, words)} />
      </section>
    );
  }
  if (live.status !== 'ready')
    return (
      <StateNotice {...live} skeleton={<Skeleton height="8rem" label={t('state.loading')} />} />
    );
  const remove = async () => {
    await run(() => sentOrQueued(deleteReview(courseID, uid)));
    setAsked(false);
  };
  return (
    <section className="card stack" aria-label={t('courseReviews.yours')}>
      <h3>{t('courseReviews.yours')}</h3>
      {isEditing ? (
        <ReviewForm
          courseID={courseID}
          before={live.value}
          save={(words) => editReview(courseID, uid, words)}
          onDone={() => setEditing(false)}
        />
      ) : (
        <ReviewText review={live.value}>
          {hindrance?.kind !== 'teaches' && (
            <button type="button" className="button" onClick={() => setEditing(true)}>
              {t('courseReviews.edit')}
            </button>
          )}
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {t('courseReviews.delete')}
          </button>
        </ReviewText>
      )}
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('courseReviews.deleteTitle')}
        yes={t('courseReviews.delete')}
        no={t('courseReviews.cancel')}
        isRunning={isRunning}
        onYes={() => void remove()}
        onNo={() => setAsked(false)}
      >
        <p>{t('courseReviews.deleteText')}</p>
      </ConfirmDialog>
    </section>
  );
}

function Explanation({ hindrance }: { hindrance: Hindrance }) {
  if (hindrance.kind === 'teaches') return null;
  return (
    <p className="notice">
      {hindrance.kind === 'wasRemoved'
        ? t('courseReviews.wasRemoved', { date: formatDate(hindrance.until) })
        : t(`courseReviews.${hindrance.kind}`, { percent: progressToReview })}
    </p>
  );
}
