import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { accessEndOf, isLive } from '@trellis/model/commerce/subscription-state';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { priceOfPeriod } from '#web/features/commerce/components/plan-card';
import {
  cancelSubscription,
  portalOf,
  resumeSubscription,
} from '#web/features/commerce/data/subscription.commands';
import type { OwnSubscription } from '#web/features/commerce/data/subscription.queries';
import { useSubscriptionCommand } from '#web/features/commerce/hooks/use-subscription-command';
import { dayNamed, standingOf } from '#web/features/commerce/logic/subscription-standing';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useNow } from '#web/shared/use-now';

const commands = { cancel: cancelSubscription, resume: resumeSubscription, portal: portalOf };
type Commands = Record<keyof typeof commands, (subscriptionID: string) => Promise<unknown>>;

/** Shows how a subscription stands, what that means, and what can be done. */
export function SubscriptionView(props: {
  subscription: OwnSubscription;
  heading: ReactNode;
  act?: Commands;
}) {
  const { subscription, heading, act = commands } = props;
  const { id, status, seats, companyID, checkoutUrl, customerID } = subscription;
  const now = useNow();
  const { run, isRunning, problem } = useSubscriptionCommand();
  const standing = standingOf(subscription, now);
  const isOver = status === 'ended';
  const isPastDue = status === 'past_due';
  const hasBegun = isLive(status);
  const isCancelled = hasBegun && subscription.cancelAtPeriodEnd;
  const openPortal = async () => {
    const url = await act.portal(id);
    if (typeof url === 'string') location.assign(url);
  };
  return (
    <>
      <div className="row">
        {heading}
        <span className="tag" {...kindOf(standing)}>
          {t(`plans.status.${status}`)}
        </span>
      </div>
      <p>
        <span>{priceOfPeriod(subscription, seats)}</span>
        {companyID !== null && <span>{` · ${t('plans.seats', { count: seats })}`}</span>}
      </p>
      <p className={isPastDue ? 'notice problem' : 'notice'} role="status">
        {t(`plans.state.${standing}`, {
          date: dayText(dayNamed(subscription)),
          price: priceOfPeriod(subscription, seats),
        })}
      </p>
      <div className="row">
        {status === 'incomplete' && checkoutUrl !== null && (
          <a href={checkoutUrl} className="button primary">
            {t('commerce.pay')}
          </a>
        )}
        {isCancelled && (
          <button
            type="button"
            className="button primary"
            aria-disabled={isRunning}
            onClick={() => !isRunning && void run(() => act.resume(id))}
          >
            {t('plans.resume')}
          </button>
        )}
        {customerID !== null && (
          <button
            type="button"
            className={isPastDue ? 'button primary' : 'button'}
            aria-disabled={isRunning}
            onClick={() => !isRunning && void run(openPortal)}
          >
            {t(isPastDue ? 'plans.payAnotherWay' : 'plans.invoices')}
          </button>
        )}
        {(hasBegun || isOver) && companyID === null && (
          <Link to="/plans" className="button">
            {t(isOver ? 'plans.see' : 'plans.changeOther')}
          </Link>
        )}
        {hasBegun && !isCancelled && (
          <Cancel {...{ subscription, isRunning }} cancel={() => run(() => act.cancel(id))} />
        )}
      </div>
      <Problem text={problem} />
    </>
  );
}

const dayText = (day: Date | undefined): string => (day ? formatDate(day) : '');

/** Returns how the tag of a subscription is coloured. */
function kindOf(standing: string): { 'data-kind'?: string } {
  if (standing.startsWith('past_due')) return { 'data-kind': 'problem' };
  const isOpen = standing === 'active' || standing === 'trialing';
  return isOpen ? {} : { 'data-kind': 'draft' };
}

function Cancel(props: {
  subscription: OwnSubscription;
  isRunning: boolean;
  cancel: () => Promise<void>;
}) {
  const { subscription, isRunning, cancel } = props;
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button plain"
        disabled={isRunning}
        onClick={() => setAsked(true)}
      >
        {t('plans.cancel')}
      </button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('plans.cancelTitle', { name: subscription.planName })}
        yes={t('plans.cancelYes')}
        no={t('plans.cancelNo')}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          void cancel();
        }}
      >
        <p>
          {accessEndOf(subscription) === null
            ? t('plans.cancelClosedText')
            : t('plans.cancelText', { date: dayText(subscription.currentPeriodEnd ?? undefined) })}
        </p>
      </ConfirmDialog>
    </>
  );
}
