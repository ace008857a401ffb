import { useState } from 'react';
import { Link } from 'react-router-dom';
import { includesCourse } from '@trellis/model/commerce/subscription-plan';
import type { Course } from '@trellis/model/content/course';
import { Skeleton } from '#web/design-system/skeleton';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import {
  useCategoryNamed,
  useOfferedPlans,
  type ListedPlan,
} from '#web/features/commerce/data/plan.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './plans.css';

type Props = { courseID: string; course: Course };

/** Offers to show the plans that include a course. Reads nothing before it is opened. */
export function IncludingPlans(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="offered-plans" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('plans.including')}</summary>
      {isOpen && <Including {...props} />}
    </details>
  );
}

/** Shows the plans that include a course. One read per plan that is offered, and one for the category, if one includes some. */
function Including({ courseID, course }: Props) {
  const plans = useOfferedPlans();
  const offered = valueOf(plans)?.items ?? [];
  const asksCategory = offered.some(({ scope }) => scope === 'categories');
  const category = useCategoryNamed(asksCategory ? course.category : null);
  if (plans.status !== 'ready' || (asksCategory && category.status === 'loading')) {
    const skeleton = <Skeleton height="4rem" label={t('state.loading')} />;
    const state = plans.status === 'ready' ? ({ status: 'loading' } as const) : plans;
    return <StateNotice {...state} skeleton={skeleton} />;
  }
  const categoryID = valueOf(category)?.[0]?.id ?? null;
  const including = offered.filter((plan) => includesCourse(plan, { courseID, categoryID }));
  return <PlanLines plans={including} courseID={courseID} />;
}

/** Lists plans with their prices. */
export function PlanLines({ plans, courseID }: { plans: ListedPlan[]; courseID: string }) {
  if (plans.length === 0) return <p className="small">{t('plans.noneIncludes')}</p>;
  return (
    <>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <strong>
              <bdi>{plan.name}</bdi>
            </strong>
            <div className="small">
              <span>{priceOfPeriod(plan)}</span>
              {plan.trialDays > 0 && (
                <span>{` · ${t('plans.trial', { count: plan.trialDays })}`}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Link to={`/plans?course=${courseID}`} className="button">
        {t('plans.compare')}
      </Link>
    </>
  );
}
