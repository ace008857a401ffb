import { useState } from 'react';
import { Link } from 'react-router-dom';
import { isLive } from '@trellis/model/commerce/subscription-state';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Choice } from '#web/design-system/field';
import { OfferedPlans } from '#web/features/commerce/components/offered-plans';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import { wantedCourse } from '#web/features/commerce/data/wanted-course';
import type { ListedPlan } from '#web/features/commerce/data/plan.queries';
import { changePlan, subscribe } from '#web/features/commerce/data/subscription.commands';
import {
  useOwnSubscriptions,
  type OwnSubscription,
} from '#web/features/commerce/data/subscription.queries';
import { useSubscriptionCommand } from '#web/features/commerce/hooks/use-subscription-command';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';

/** Returns the subscription by which somebody has a plan, or is about to. */
const ownOf = (subscriptions: OwnSubscription[], planID: string) =>
  subscriptions.find((one) => one.planID === planID && one.status !== 'ended');

/**
 * Shows the plans to a member, with what they have marked. After subscribing, they are led to the course they came from. Reads,
 * besides the plans: one per subscription of theirs, at least one.
 */
export default function MemberPlans({ uid, courseID }: { uid: string; courseID: string | null }) {
  const subscriptions = valueOf(useOwnSubscriptions(uid));
  return (
    <OfferedPlans isOwn={({ id }) => ownOf(subscriptions ?? [], id) !== undefined}>
      {(plan) => subscriptions && <PlanActions {...{ plan, subscriptions, courseID }} />}
    </OfferedPlans>
  );
}

/** Shows what a member can do with a plan: subscribe, change to it, or see how theirs stands. */
export function PlanActions(props: {
  plan: ListedPlan;
  subscriptions: OwnSubscription[];
  courseID: string | null;
}) {
  const { plan, subscriptions, courseID } = props;
  const { run, isRunning, problem } = useSubscriptionCommand();
  const own = ownOf(subscriptions, plan.id);
  const others = subscriptions.filter(({ status }) => isLive(status));
  if (own !== undefined)
    return (
      <Link to={`/subscriptions/${own.id}`} className="button">
        {t('plans.show')}
      </Link>
    );
  if (others.length > 0) return <ChangePlan plan={plan} subscriptions={others} />;
  // The trial is for those who subscribe for the first time.
  const isFirst = subscriptions.every(({ startedAt }) => startedAt === null);
  const start = async () => {
    const { subscriptionID, url } = await subscribe(plan.id);
    wantedCourse.write(subscriptionID, courseID);
    location.assign(url);
  };
  return (
    <>
      {/* Not disabled outright: that would take the focus away from it. */}
      <button
        type="button"
        className="button primary"
        aria-disabled={isRunning}
        aria-describedby={`plan-${plan.id}`}
        onClick={() => !isRunning && void run(start)}
      >
        {isRunning
          ? t('commerce.buying')
          : isFirst && plan.trialDays > 0
            ? t('plans.try', { count: plan.trialDays })
            : t('plans.subscribe')}
      </button>
      <Problem text={problem} />
    </>
  );
}

/** Moves a subscription to a plan; with several, asks which. */
function ChangePlan({
  plan,
  subscriptions,
}: {
  plan: ListedPlan;
  subscriptions: OwnSubscription[];
}) {
  const { run, isRunning, problem } = useSubscriptionCommand();
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState('');
  const subscription = subscriptions.find(({ id }) => id === chosen) ?? subscriptions[0];
  if (subscription === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isRunning}
        aria-describedby={`plan-${plan.id}`}
        onClick={() => setAsked(true)}
      >
        {t('plans.change')}
      </button>
      <Problem text={problem} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('plans.changeTitle', { name: plan.name })}
        yes={t('plans.changeYes')}
        no={t('commerce.cancel')}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          void run(() => changePlan(subscription.id, plan.id));
        }}
      >
        {subscriptions.length > 1 && (
          <Choice
            label={t('plans.changeWhich')}
            value={subscription.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {subscriptions.map(({ id, planName }) => (
              <option key={id} value={id}>
                {planName}
              </option>
            ))}
          </Choice>
        )}
        <p>{t('plans.changeText', { from: subscription.planName, price: priceOfPeriod(plan) })}</p>
      </ConfirmDialog>
    </>
  );
}
