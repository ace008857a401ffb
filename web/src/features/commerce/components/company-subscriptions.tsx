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

const isSeats = (text: string): boolean =>
  /^\d+$/.test(text) && licenceTerms.shape.seats.safeParse(Number(text)).success;

/** Asks for another number of seats. */
export function ChangeSeats(props: { subscription: OwnSubscription; change?: typeof changeSeats }) {
  const { subscription, change = changeSeats } = props;
  const { run, isRunning, problem } = useSubscriptionCommand();
  const [seats, setSeats] = useState(String(subscription.seats));
  const [isChecked, setChecked] = useState(false);
  const isRight = isSeats(seats);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isRight || isRunning || Number(seats) === subscription.seats) return;
    void run(() => change(subscription.id, Number(seats)));
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Field
        label={t('plans.company.seats')}
        hint={t('plans.company.fewerSeats')}
        type="number"
        min={1}
        value={seats}
        mistake={isChecked && !isRight ? t('plans.company.seatsWrong') : undefined}
        onChange={(event) => setSeats(event.currentTarget.value)}
      />
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
  const [seats, setSeats] = useState('10');
  const [isChecked, setChecked] = useState(false);
  const isRight = isSeats(seats);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const planID = String(new FormData(event.currentTarget).get('plan') ?? '');
    if (!isRight || isRunning) return;
    void run(async () => location.assign((await subscribe(planID, companyID, Number(seats))).url));
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
      <Field
        label={t('plans.company.seats')}
        hint={t('plans.company.seatsHint')}
        type="number"
        min={1}
        value={seats}
        mistake={isChecked && !isRight ? t('plans.company.seatsWrong') : undefined}
        onChange={(event) => setSeats(event.currentTarget.value)}
      />
      <Problem text={problem} />
      <button className="button primary" aria-disabled={isRunning}>
        {t(isRunning ? 'commerce.buying' : 'plans.company.go')}
      </button>
    </form>
  );
}
