import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { noAccommodation, type Accommodation } from '@trellis/model/quiz/quiz-policy';
import { Avatar } from '#web/design-system/avatar';
import { Skeleton } from '#web/design-system/skeleton';
import { AttemptTable } from '#web/features/quiz/components/intro/attempt-table';
import { Verdict } from '#web/features/quiz/components/intro/outcome';
import { AccommodationForm } from '#web/features/quiz/components/teaching/accommodation-form';
import { addressOfAttempt } from '#web/features/quiz/components/teaching/latest-attempts';
import { useAttemptsInCourse } from '#web/features/quiz/data/learners.queries';
import { useNameOf } from '#web/data/profile.queries';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = {
  courseID: string;
  quizID: string;
  quiz: Quiz;
  enrollment: Enrollment;
  /** The learner's accommodation, if any. */
  given: Accommodation | undefined;
};

/** Shows a learner in a row; expanded, their attempts and accommodation. */
export function LearnerRow(props: Props) {
  const { userID } = props.enrollment;
  const name = useNameOf(userID);
  const link = <Link to={`/people/${userID}`}>{name}</Link>;
  return (
    <AuthoredContent text={name} fallback={<bdi>{link}</bdi>}>
      <Row {...props} name={name} />
    </AuthoredContent>
  );
}

type Named = Props & { name: string };

function Row(props: Named) {
  const { quizID, enrollment, given, name } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="learner-line">
          <Avatar name={name} />
          <bdi>{name}</bdi>
          {enrollment.passedQuizIDs.includes(quizID) && <Verdict passed />}
          {enrollment.wantsExtraTime && <span className="tag">{t('teaching.wantsTime')}</span>}
          {given && <span className="small quiet">{givenText(given)}</span>}
        </span>
      </summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}

/** “Excused · +15 min · +1 attempt” */
function givenText({ isExcused, extraMinutes, extraAttempts }: Accommodation): string {
  const parts = [
    ...(isExcused ? [t('teaching.excused')] : []),
    ...(extraMinutes > 0 ? [t('teaching.givenMinutes', { count: extraMinutes })] : []),
    ...(extraAttempts > 0 ? [t('teaching.givenAttempts', { count: extraAttempts })] : []),
  ];
  return parts.join(' · ');
}

function Opened({ courseID, quizID, quiz, enrollment, given, name }: Named) {
  const uid = enrollment.userID;
  const attempts = useAttemptsInCourse(courseID, uid, quizID);
  return (
    <div className="learner-opened">
      <div className="stack">
        {attempts.status !== 'ready' ? (
          <StateNotice
            {...attempts}
            skeleton={<Skeleton height="8rem" label={t('state.loading')} />}
          />
        ) : attempts.value.length === 0 ? (
          <p className="quiet">{t('teaching.noAttempts')}</p>
        ) : (
          <AttemptTable
            caption={t('quiz.attempts')}
            attempts={[...attempts.value].sort((a, b) => b.number - a.number)}
            resetText={t('teaching.isReset')}
            addressOf={addressOfAttempt}
          />
        )}
        <Link className="small" to={`/people/${uid}`}>
          {t('teaching.toProfile', { name })}
        </Link>
      </div>
      <AccommodationForm
        // Another teacher's change replaces the values shown here.
        key={`${given?.extraMinutes} ${given?.extraAttempts}`}
        {...{ quizID, uid, quiz, name }}
        given={given ?? noAccommodation}
      />
    </div>
  );
}
