import { useState, type FormEvent } from 'react';
import { isLive } from '@trellis/model/commerce/subscription-state';
import { licenceTerms } from '@trellis/model/companies/licence';
import { Choice, Field } from '#web/design-system/field';
import { Skeleton } from '#web/design-system/skeleton';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import { SubscriptionView } from '#web/features/commerce/components/subscription-view';
import { useOfferedPlans, type ListedPlan } from '#web/features/commerce/data/plan.queries';
import { changeSeats, subscribeCompany } from '#web/features/commerce/data/subscription.commands';
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
  const [isOpen, setOpen] = useState(false);
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
          {isLive(one.status) && <ChangeSeats key={one.seats} subscription={one} />}
        </div>
      ))}
      <details className="offered-plans" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('plans.company.new')}</summary>
        {isOpen && <OfferedToCompany companyID={companyID} />}
      </details>
    </>
  );
}

/** Reads one per plan that is offered. */
function OfferedToCompany({ companyID }: { companyID: string }) {
  const plans = useOfferedPlans();
  if (plans.status !== 'ready') {
    const skeleton = <Skeleton height="8rem" label={t('state.loading')} />;
    return <StateNotice {...plans} skeleton={skeleton} />;
  }
  if (plans.value.items.length === 0) return <p>{t('plans.none')}</p>;
  return <SubscribeCompany plans={plans.value.items} companyID={companyID} />;
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
      <Choice name="plan" label={t('plans.company.plan')}>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {t('plans.company.choice', { name: plan.name, price: priceOfPeriod(plan) })}
          </option>
        ))}
      </Choice>
      <SeatsField {...field} hint={t('plans.company.seatsHint')} />
      <Problem text={problem} />
      <button className="button primary" aria-disabled={isRunning}>
        {t(isRunning ? 'commerce.buying' : 'plans.company.go')}
      </button>
    </form>
  );
}
