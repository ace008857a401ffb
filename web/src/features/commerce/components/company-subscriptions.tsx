import { useState, type FormEvent, type ReactNode } from 'react';
import { isLive } from '@trellis/model/commerce/subscription-state';
import { licenceTerms } from '@trellis/model/companies/licence';
import { Choice, Field } from '#web/design-system/field';
import { Skeleton } from '#web/design-system/skeleton';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import { SubscriptionView } from '#web/features/commerce/components/subscription-view';
import { useOfferedPlans, type ListedPlan } from '#web/features/commerce/data/plan.queries';
import {
  changePlan,
  changeSeats,
  subscribeCompany,
} from '#web/features/commerce/data/subscription.commands';
import {
  useCompanySubscriptions,
  type OwnSubscription,
} from '#web/features/commerce/data/subscription.queries';
import { useSubscriptionCommand } from '#web/features/commerce/hooks/use-subscription-command';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import './plans.css';

/** Shows what a company has subscribed to, and lets its admins subscribe. Reads: one per subscription, at least one. */
export default function CompanySubscriptions({ companyID }: { companyID: string }) {
  const own = useCompanySubscriptions(companyID);
  if (own.status !== 'ready') {
    const skeleton = <Skeleton height="8rem" label={t('state.loading')} />;
    return <StateNotice {...own} skeleton={skeleton} />;
  }
  return (
    <>
      {own.value.length === 0 && <p>{t('plans.company.none')}</p>}
      {own.value.map((one) => (
        <div key={one.id} className="card stack subscription-card">
          <SubscriptionView
            subscription={one}
            heading={
              <h3>
                <bdi>{one.planName}</bdi>
              </h3>
            }
          />
          {isLive(one.status) && (
            <>
              <ChangeSeats key={one.seats} subscription={one} />
              <OnOpening summary={t('plans.changeOther')}>
                <WithPlans>
                  {(plans) => <ChangeCompanyPlan plans={plans} subscription={one} />}
                </WithPlans>
              </OnOpening>
            </>
          )}
        </div>
      ))}
      <OnOpening summary={t('plans.company.new')}>
        <WithPlans>{(plans) => <SubscribeCompany {...{ plans, companyID }} />}</WithPlans>
      </OnOpening>
    </>
  );
}

/** Shows something once it is opened, which reads nothing before. */
function OnOpening({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="offered-plans" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

/** Reads one per plan that is offered. */
function WithPlans({ children }: { children: (plans: ListedPlan[]) => ReactNode }) {
  const plans = useOfferedPlans();
  if (plans.status !== 'ready') {
    const skeleton = <Skeleton height="8rem" label={t('state.loading')} />;
    return <StateNotice {...plans} skeleton={skeleton} />;
  }
  if (plans.value.items.length === 0) return <p>{t('plans.none')}</p>;
  return children(plans.value.items);
}

/** Keeps a number of seats that is typed; says what is wrong with it once `check` was called, which returns the number if it is right. */
function useSeats(first: number) {
  const [text, setText] = useState(String(first));
  const [isChecked, setChecked] = useState(false);
  const isRight = /^\d+$/.test(text) && licenceTerms.shape.seats.safeParse(Number(text)).success;
  return {
    check: (): number | undefined => {
      setChecked(true);
      return isRight ? Number(text) : undefined;
    },
    field: { text, setText, isWrong: isChecked && !isRight },
  };
}

function SeatsField(props: ReturnType<typeof useSeats>['field'] & { hint: string }) {
  const { text, setText, isWrong, hint } = props;
  return (
    <Field
      label={t('plans.company.seats')}
      hint={hint}
      type="number"
      min={1}
      value={text}
      mistake={isWrong ? t('plans.company.seatsWrong') : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** Asks for another number of seats. */
export function ChangeSeats(props: { subscription: OwnSubscription; change?: typeof changeSeats }) {
  const { subscription, change = changeSeats } = props;
  const { run, isRunning, problem } = useSubscriptionCommand();
  const { check, field } = useSeats(subscription.seats);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const seats = check();
    if (seats === undefined || isRunning || seats === subscription.seats) return;
    void run(() => change(subscription.id, seats));
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <SeatsField {...field} hint={t('plans.company.fewerSeats')} />
      <Problem text={problem} />
      <button className="button" aria-disabled={isRunning}>
        {t(isRunning ? 'commerce.buying' : 'plans.company.changeSeats')}
      </button>
    </form>
  );
}

/** Asks for another plan with as many seats. */
export function ChangeCompanyPlan(props: {
  plans: ListedPlan[];
  subscription: OwnSubscription;
  change?: typeof changePlan;
}) {
  const { plans, subscription, change = changePlan } = props;
  const { run, isRunning, problem } = useSubscriptionCommand();
  const others = plans.filter(({ id }) => id !== subscription.planID);
  if (others.length === 0) return <p>{t('plans.company.noOtherPlan')}</p>;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const planID = String(new FormData(event.currentTarget).get('plan') ?? '');
    if (!isRunning) void run(() => change(subscription.id, planID));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PlanChoice label={t('plans.company.otherPlan')} plans={others} />
      <p className="small">{t('plans.company.changeText')}</p>
      <Problem text={problem} />
      <button className="button" aria-disabled={isRunning}>
        {t(isRunning ? 'commerce.buying' : 'plans.changeYes')}
      </button>
    </form>
  );
}

const PlanChoice = ({ label, plans }: { label: string; plans: ListedPlan[] }) => (
  <Choice name="plan" label={label}>
    {plans.map((plan) => (
      <option key={plan.id} value={plan.id}>
        {t('plans.company.choice', { name: plan.name, price: priceOfPeriod(plan) })}
      </option>
    ))}
  </Choice>
);

/** Asks for a plan and a number of seats, and leads to the checkout. */
export function SubscribeCompany(props: {
  plans: ListedPlan[];
  companyID: string;
  subscribe?: typeof subscribeCompany;
}) {
  const { plans, companyID, subscribe = subscribeCompany } = props;
  const { run, isRunning, problem } = useSubscriptionCommand();
  const { check, field } = useSeats(10);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seats = check();
    const planID = String(new FormData(event.currentTarget).get('plan') ?? '');
    if (seats === undefined || isRunning) return;
    void run(async () => location.assign((await subscribe(planID, companyID, seats)).url));
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <PlanChoice label={t('plans.company.plan')} plans={plans} />
      <SeatsField {...field} hint={t('plans.company.seatsHint')} />
      <Problem text={problem} />
      <button className="button primary" aria-disabled={isRunning}>
        {t(isRunning ? 'commerce.buying' : 'plans.company.go')}
      </button>
    </form>
  );
}
