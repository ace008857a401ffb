import type { ReactNode } from 'react';
import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { useCatalog } from '#web/data/catalog.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { PlanCard, type PlanNames } from '#web/features/commerce/components/plan-card';
import {
  useOfferedPlans,
  usePublicCategories,
  type ListedPlan,
} from '#web/features/commerce/data/plan.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { localTextOf } from '#web/shared/local-text';
import { StateNotice } from '#web/shared/query-state-notice';
import './plans.css';

type Props = {
  isOwn?: (plan: ListedPlan) => boolean;
  /** What can be done with a plan. */
  children: (plan: ListedPlan) => ReactNode;
};

/**
 * Shows the plans that are offered side by side. Reads: one per plan; the catalogue, if one lists courses; one per category, if
 * one includes some.
 */
export function OfferedPlans(props: Props) {
  const plans = useOfferedPlans();
  if (plans.status !== 'ready') {
    const skeleton = <Skeleton height="24rem" label={t('state.loading')} />;
    return <StateNotice {...plans} skeleton={skeleton} />;
  }
  const { items } = plans.value;
  if (items.length === 0) return <p className="notice">{t('plans.none')}</p>;
  return (
    <WithNames plans={items}>
      {(names) => <PlanGrid {...props} plans={items} names={names} />}
    </WithNames>
  );
}

/** Shows plans side by side. */
export const PlanGrid = (props: Props & { plans: ListedPlan[]; names: PlanNames }) => (
  <ul className="plan-grid">
    {props.plans.map((plan) => {
      const isOwn = props.isOwn?.(plan) ?? false;
      return (
        <li key={plan.id} className="card stack plan-card" {...(isOwn && { 'data-own': '' })}>
          <PlanCard plan={plan} names={props.names} isOwn={isOwn}>
            {props.children(plan)}
          </PlanCard>
        </li>
      );
    })}
  </ul>
);

type Naming = { children: (names: ReadonlyMap<string, string>) => ReactNode };

/** Hands on the names of what plans include, and reads only those that some plan needs. */
function WithNames(props: {
  plans: SubscriptionPlan[];
  children: (names: PlanNames) => ReactNode;
}) {
  const uses = (scope: SubscriptionPlan['scope']) =>
    props.plans.some((plan) => plan.scope === scope);
  const Courses = uses('courses') ? WithCourses : WithNone;
  const Categories = uses('categories') ? WithCategories : WithNone;
  return (
    <Courses>
      {(courses) => (
        <Categories>{(categories) => props.children({ courses, categories })}</Categories>
      )}
    </Courses>
  );
}

const none: ReadonlyMap<string, string> = new Map();
const WithNone = ({ children }: Naming) => children(none);

function WithCourses({ children }: Naming) {
  const courses = valueOf(useCatalog()) ?? [];
  return children(new Map(courses.map(({ id, title }) => [id, title])));
}

function WithCategories({ children }: Naming) {
  const categories = valueOf(usePublicCategories())?.items ?? [];
  return children(
    new Map(categories.map(({ id, name, names }) => [id, localTextOf(names, name).text])),
  );
}
