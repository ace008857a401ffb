import { useState } from 'react';
import { writtenReview } from '@trellis/model/course-reviews/course-review';
import { TextArea } from '#web/design-system/field';
import { StarChoice } from '#web/features/course-reviews/components/star-choice';
import type { ReviewWords } from '#web/features/course-reviews/data/course-review.commands';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useForm } from '#web/shared/use-form';

const longest = longestOf(writtenReview.shape.comment);

const checks = {
  rating: (value: string) => (value === '' ? ('courseReviews.chooseStars' as const) : undefined),
  comment: (text: string) =>
    text.length > longest ? ('courseReviews.tooLong' as const) : undefined,
};

/** Asks for stars and words. What was written stays on this device until it is saved or given up. */
export function ReviewForm(props: {
  courseID: string;
  /** The review to change. */
  before?: ReviewWords;
  save: (words: ReviewWords) => Promise<void>;
  onDone?: () => void;
}) {
  const { courseID, before, save, onDone = () => {} } = props;
  const draft = localStorageItem(`mine.course-review.${courseID}`);
  const [first] = useState(() => draft.read() ?? before?.comment ?? '');
  const [used, setUsed] = useState(first.trim().length);
  const close = () => {
    draft.write(null);
    onDone();
  };
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ rating, comment }) => {
      await sentOrQueued(save({ rating: Number(rating), comment }));
      close();
    },
    problems: { 'permission-denied': 'courseReviews.refused' },
  });
  const { onChange, ...comment } = field('comment');
  return (
    <form className="stack" aria-label={t('courseReviews.yours')} {...form}>
      <StarChoice {...field('rating')} value={before?.rating} />
      <TextArea
        {...comment}
        label={t('courseReviews.comment')}
        hint={
          <>
            {t('courseReviews.commentHint')}{' '}
            <span className={used > longest ? 'mistake' : undefined}>
              {t('courseReviews.used', { used, most: longest })}
            </span>
          </>
        }
        rows={5}
        defaultValue={first}
        onChange={(event) => {
          const text = event.currentTarget.value;
          draft.write(text);
          setUsed(text.trim().length);
          onChange(event);
        }}
      />
      <Problem text={problem} />
      <div className="row">
        <button className="button primary" disabled={state === 'running'}>
          {t('courseReviews.save')}
        </button>
        {before && (
          <button type="button" className="button" onClick={close}>
            {t('courseReviews.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
