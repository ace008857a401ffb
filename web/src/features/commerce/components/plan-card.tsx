import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import type { ListedPlan } from '#web/features/commerce/data/plan.queries';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t } from '#web/shared/i18n/locale';
import './plans.css';

/** What the courses and categories that plans name are called, by id. */
export type PlanNames = {
  courses: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
};

/** Shows a plan: its price, its trial, and what it includes. `children` are what can be done. */
export function PlanCard(props: {
  plan: ListedPlan;
  names: PlanNames;
  /** Whether the reader has it. */
  isOwn?: boolean;
  children: ReactNode;
}) {
  const { plan, names, isOwn = false, children } = props;
  return (
    <>
      <div className="row plan-head">
        <h2 id={`plan-${plan.id}`}>
          <bdi>{plan.name}</bdi>
        </h2>
        {isOwn && <span className="tag">{t('plans.yours')}</span>}
      </div>
      <p className="plan-price">{priceOfPeriod(plan)}</p>
      {plan.trialDays > 0 && <p>{t('plans.trial', { count: plan.trialDays })}</p>}
      {plan.description !== '' && (
        <p className="plan-text" dir="auto">
          {plan.description}
        </p>
      )}
      {plan.features.length > 0 && (
        <ul className="plan-features">
          {plan.features.map((feature) => (
            <li key={feature}>
              <bdi>{feature}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Contents plan={plan} names={names} />
      <div className="stack plan-actions">{children}</div>
    </>
  );
}

/** Returns what a period of a plan or subscription costs, in words. */
export const priceOfPeriod = (
  { amount, currency, period }: Pick<SubscriptionPlan, 'amount' | 'currency' | 'period'>,
  seats = 1,
): string => t(`plans.price.${period}`, { price: formatPrice(amount * seats, currency) });

/** Says which courses a plan includes. */
function Contents({ plan, names }: { plan: SubscriptionPlan; names: PlanNames }) {
  const { scope, categoryIDs, courseIDs } = plan;
  if (scope === 'all') return <p>{t('plans.all')}</p>;
  if (scope === 'categories')
    return (
      <div>
        <p>{t('plans.categories', { count: categoryIDs.length })}</p>
        <ul className="row plan-tags">
          {categoryIDs.map((id) => (
            <li key={id} className="tag">
              <bdi>{names.categories.get(id) ?? t('plans.goneCategory')}</bdi>
            </li>
          ))}
        </ul>
      </div>
    );
  const known = courseIDs.filter((id) => names.courses.has(id));
  return (
    <details className="plan-courses">
      <summary>{t('plans.courses', { count: courseIDs.length })}</summary>
      <ul>
        {known.map((id) => (
          <li key={id}>
            <Link to={`/courses/${id}`}>
              <bdi>{names.courses.get(id)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {known.length < courseIDs.length && (
        <p className="small quiet">
          {t('plans.hiddenCourses', { count: courseIDs.length - known.length })}
        </p>
      )}
    </details>
  );
}
