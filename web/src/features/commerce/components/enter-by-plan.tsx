import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { enrollBySubscription } from '#web/features/commerce/data/subscription.commands';
import { enrollmentRefusal } from '#web/features/commerce/logic/subscription-refusals';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { unknownProblem } from '#web/shared/use-command';

/** Enrols somebody in a course that a plan of theirs includes; says why, if that fails. */
export default function EnterByPlan(props: {
  courseID: string;
  enroll?: (courseID: string) => Promise<unknown>;
  onEntered: () => void;
}) {
  const { courseID, enroll = enrollBySubscription, onEntered } = props;
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    enroll(courseID).then(onEntered, (error: unknown) =>
      setProblem(t(enrollmentRefusal(error) ?? unknownProblem())),
    );
    // It is entered once, whatever the page passes later.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [courseID]);
  if (problem === undefined) return <Skeleton height="60vh" label={t('state.loading')} />;
  return (
    <>
      <Problem text={problem} />
      <div className="row">
        <Link to={`/courses/${courseID}`} className="button">
          {t('commerce.toCourse')}
        </Link>
        <Link to="/subscriptions" className="button">
          {t('plans.subscriptions')}
        </Link>
      </div>
    </>
  );
}
