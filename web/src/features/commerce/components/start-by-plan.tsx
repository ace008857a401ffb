import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { includesCourse } from '@trellis/model/commerce/subscription-plan';
import { accessEndOf } from '@trellis/model/commerce/subscription-state';
import type { Course } from '@trellis/model/content/course';
import { useCategoryNamed, usePlan } from '#web/features/commerce/data/plan.queries';
import {
  useOwnSubscriptions,
  type OwnSubscription,
} from '#web/features/commerce/data/subscription.queries';
import { byPlan } from '#web/features/commerce/logic/by-plan';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

type Props = {
  uid: string;
  courseID: string;
  course: Course;
  /** The offer; `isIncluded`: whether a plan opens the course already. */
  children: (isIncluded: boolean) => ReactNode;
};

/**
 * Shows the way into a course that a plan of the learner includes, above the offer. Reads: one per subscription of theirs, at least
 * one; per one that opens courses its plan, and the category, if the plan includes some.
 */
export function StartByPlan(props: Props) {
  const own = useOwnSubscriptions(props.uid);
  if (own.status === 'loading') return null;
  const open = (valueOf(own) ?? []).filter((one) => accessEndOf(one) !== null);
  return <StartByOneOf {...props} subscriptions={open} />;
}

/** Looks at one plan after the other until one includes the course. */
function StartByOneOf(props: Props & { subscriptions: OwnSubscription[] }) {
  const { courseID, course, subscriptions, children } = props;
  const [first, ...others] = subscriptions;
  const found = usePlan(first?.planID ?? null);
  const plan = valueOf(found);
  const category = useCategoryNamed(plan?.scope === 'categories' ? course.category : null);
  if (first === undefined) return children(false);
  const isAsking = plan?.scope === 'categories' && category.status === 'loading';
  if (found.status === 'loading' || isAsking) return null;
  const categoryID = valueOf(category)?.[0]?.id ?? null;
  const isIncluded = plan !== undefined && includesCourse(plan, { courseID, categoryID });
  if (!isIncluded) return <StartByOneOf {...props} subscriptions={others} />;
  return (
    <>
      <p>{t('plans.included', { name: first.planName })}</p>
      <Link to={`/courses/${courseID}/continue`} state={byPlan} className="button primary">
        {t('plans.start')}
      </Link>
      {children(true)}
    </>
  );
}
