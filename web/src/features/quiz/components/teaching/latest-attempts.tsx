import type { Attempt } from '@trellis/model/quiz/attempt';
import { Skeleton } from '#web/design-system/skeleton';
import { AttemptTable } from '#web/features/quiz/components/intro/attempt-table';
import { useLatestAttempts } from '#web/features/quiz/data/learners.queries';
import { useNameOf } from '#web/data/profile.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Returns the address of an attempt for teachers. */
export const addressOfAttempt = ({ courseID, quizID, number, userID }: Attempt): string =>
  `/courses/${courseID}/quizzes/${quizID}/attempts/${number}?learner=${encodeURIComponent(userID)}`;

/** Shows all attempts at a quiz, latest first. */
export function LatestAttempts({ courseID, quizID }: { courseID: string; quizID: string }) {
  const log = useLatestAttempts(courseID, quizID);
  if (log.status !== 'ready') {
    return (
      <StateNotice {...log} skeleton={<Skeleton height="16rem" label={t('state.loading')} />} />
    );
  }
  const { items: lines, isWhole, isLoading, loadMore } = log.value;
  if (lines.length === 0) return <p className="notice">{t('teaching.noneYet')}</p>;
  return (
    <div className="stack">
      <AttemptTable
        caption={t('teaching.latest')}
        attempts={lines}
        resetText={t('teaching.isReset')}
        addressOf={addressOfAttempt}
        named={{
          heading: t('teaching.learner'),
          nameOf: ({ userID, number }) => (
            <>
              <Name uid={userID} />
              <br />
              <span>{t('quiz.attemptNumber', { number })}</span>
            </>
          ),
        }}
      />
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'teaching.more')}
        </button>
      )}
    </div>
  );
}

const Name = ({ uid }: { uid: string }) => <bdi>{useNameOf(uid)}</bdi>;
