import { useState } from 'react';
import { reviewAnswer, type CourseReview } from '@trellis/model/course-reviews/course-review';
import { TextArea } from '#web/design-system/field';
import {
  answerReview,
  removeAnswer,
} from '#web/features/course-reviews/data/course-review.commands';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { longestOf } from '#web/shared/longest-of';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';
import { useForm } from '#web/shared/use-form';

type Props = { courseID: string; uid: string; review: CourseReview & { id: string } };

/** Lets a teacher of the course answer a review, change the answer, or take it back. */
export function AnswerActions(props: Props) {
  const { courseID, review } = props;
  const { authorName: name, answer } = review;
  const [isWriting, setWriting] = useState(false);
  const { run, isRunning, problem } = useCommand();
  if (isWriting) return <AnswerForm {...props} onDone={() => setWriting(false)} />;
  return (
    <>
      <Problem text={problem} />
      <button
        type="button"
        className="button plain small"
        aria-label={t(answer ? 'courseReviews.changeAnswerTo' : 'courseReviews.answerTo', { name })}
        onClick={() => setWriting(true)}
      >
        {t(answer ? 'courseReviews.changeAnswer' : 'courseReviews.answer')}
      </button>
      {answer && (
        <button
          type="button"
          className="button plain small"
          aria-label={t('courseReviews.removeAnswerTo', { name })}
          disabled={isRunning}
          onClick={() => void run(() => sentOrQueued(removeAnswer(courseID, review.id)))}
        >
          {t('courseReviews.removeAnswer')}
        </button>
      )}
    </>
  );
}

const longest = longestOf(reviewAnswer.shape.text);

const checks = {
  text: (text: string) => {
    if (text === '') return 'courseReviews.answerMissing' as const;
    return text.length > longest ? ('courseReviews.tooLong' as const) : undefined;
  },
};

/** Asks for the words of an answer. What was written stays on this device until it is saved or given up. */
function AnswerForm({ courseID, uid, review, onDone }: Props & { onDone: () => void }) {
  const draft = localStorageItem(`mine.review-answer.${courseID}.${review.id}`);
  const [first] = useState(() => draft.read() ?? review.answer?.text ?? '');
  const close = () => {
    draft.write(null);
    onDone();
  };
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ text }) => {
      await sentOrQueued(answerReview(courseID, review.id, uid, text));
      close();
    },
  });
  const { onChange, ...text } = field('text');
  return (
    <form className="stack" {...form}>
      <TextArea
        {...text}
        label={t('courseReviews.answerLabel')}
        hint={t('courseReviews.answerHint')}
        rows={4}
        defaultValue={first}
        onChange={(event) => {
          draft.write(event.currentTarget.value);
          onChange(event);
        }}
      />
      <Problem text={problem} />
      <div className="row">
        <button className="button primary" disabled={state === 'running'}>
          {t('courseReviews.saveAnswer')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('courseReviews.cancel')}
        </button>
      </div>
    </form>
  );
}
