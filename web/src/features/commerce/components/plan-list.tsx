import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import { offerPlan } from '#web/features/commerce/data/plan.commands';
import { useAllPlans, type ListedPlan } from '#web/features/commerce/data/plan.queries';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';
import './plans.css';

/** Lists all plans for administrators: one read each. */
export const AllPlans = () => <PlanList plans={useAllPlans()} />;

/** Lists plans, those that are offered first. */
export function PlanList({ plans }: { plans: QueryState<ListedPlan[]> }) {
  if (plans.status !== 'ready') {
    const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
    return <StateNotice {...plans} skeleton={skeleton} />;
  }
  if (plans.value.length === 0) return <p className="notice">{t('planEditor.none')}</p>;
  const sorted = plans.value.toSorted((a, b) => Number(b.isActive) - Number(a.isActive));
  return (
    <ul className="stack plan-rows">
      {sorted.map((plan) => (
        <PlanRow key={plan.id} plan={plan} />
      ))}
    </ul>
  );
}

function PlanRow({ plan }: { plan: ListedPlan }) {
  const { id, name, isActive, scope, categoryIDs, courseIDs } = plan;
  const { run, isRunning, problem } = useCommand();
  const count = scope === 'courses' ? courseIDs.length : categoryIDs.length;
  return (
    <li className="card stack">
      <div className="row">
        <h2>
          <Link to={`/admin/plans/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <span className="tag" {...(!isActive && { 'data-kind': 'draft' })}>
          {t(isActive ? 'planEditor.offered' : 'planEditor.withdrawn')}
        </span>
      </div>
      <p>
        <span>{priceOfPeriod(plan)}</span>
        {' · '}
        <span>{t(`planEditor.includes.${scope}`, { count })}</span>
      </p>
      <button
        type="button"
        className="button"
        aria-disabled={isRunning}
        aria-label={t(isActive ? 'planEditor.withdrawOf' : 'planEditor.offerOf', { name })}
        onClick={() => !isRunning && void run(() => offerPlan(id, !isActive))}
      >
        {t(isActive ? 'planEditor.withdraw' : 'planEditor.offer')}
      </button>
      <Problem text={problem} />
    </li>
  );
}
