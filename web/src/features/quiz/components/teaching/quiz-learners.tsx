import { useState } from 'react';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { Skeleton } from '#web/design-system/skeleton';
import { QuizFrame } from '#web/features/quiz/components/intro/quiz-frame';
import { LatestAttempts } from '#web/features/quiz/components/teaching/latest-attempts';
import { LearnerRow } from '#web/features/quiz/components/teaching/learner-row';
import { useAccommodations } from '#web/features/quiz/data/accommodation.queries';
import { useLearners } from '#web/features/quiz/data/learners.queries';
import type { Pages } from '#web/firebase/live-pages';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/quiz/components/teaching/teaching.css';

type Props = { courseID: string; quizID: string };

/**
 * Shows the learners of a quiz, for the course's teachers. Reads: the quiz; one per accommodation; two per learner shown,
 * and their attempts when expanded; on request the latest attempts, one each.
 */
export function QuizLearners({ courseID, quizID }: Props) {
  return (
    <QuizFrame {...{ courseID, quizID }} title={t('teaching.title')}>
      {(quiz) => (
        <>
          <p className="quiet">{t('teaching.text')}</p>
          <section className="stack" aria-labelledby="learners">
            <h2 id="learners">{t('teaching.learners')}</h2>
            <Learners {...{ courseID, quizID, quiz }} />
          </section>
          <Latest {...{ courseID, quizID }} />
        </>
      )}
    </QuizFrame>
  );
}

function Learners({ courseID, quizID, quiz }: Props & { quiz: Quiz }) {
  const learners = useLearners(courseID);
  const accommodations = useAccommodations(quizID);
  if (learners.status !== 'ready' || accommodations.status !== 'ready') {
    const other = learners.status === 'ready' ? accommodations : learners;
    return other.status === 'ready' ? null : (
      <StateNotice {...other} skeleton={<Skeleton height="24rem" label={t('state.loading')} />} />
    );
  }
  const given = new Map(accommodations.value.map(({ id, ...rest }) => [id, rest]));
  return <LearnerList log={learners.value} {...{ courseID, quizID, quiz, given }} />;
}

function LearnerList(
  props: Props & { quiz: Quiz; log: Pages<Enrollment>; given: ReadonlyMap<string, Accommodation> },
) {
  const { log, given, ...of } = props;
  const { items: lines, isWhole, isLoading, loadMore } = log;
  const shown = lines.filter(({ status }) => status !== 'dropped');
  if (shown.length === 0 && isWhole) return <p className="notice">{t('teaching.noLearners')}</p>;
  return (
    <>
      <ul className="card learner-rows">
        {shown.map((enrollment) => (
          <li key={enrollment.id}>
            <LearnerRow {...of} enrollment={enrollment} given={given.get(enrollment.userID)} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" aria-disabled={isLoading} onClick={loadMore}>
          {t(isLoading ? 'state.loading' : 'teaching.more')}
        </button>
      )}
    </>
  );
}

/** All attempts, loaded on demand because each costs a read. */
function Latest(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="latest" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('teaching.latest')}</h2>
      </summary>
      {isOpen && <LatestAttempts {...props} />}
    </details>
  );
}
