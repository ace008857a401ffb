import { useEffect, useState } from 'react';
import { Link, Navigate } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { SubscriptionView } from '#web/features/commerce/components/subscription-view';
import { checkSubscription } from '#web/features/commerce/data/subscription.commands';
import { useSubscription } from '#web/features/commerce/data/subscription.queries';
import { wantedCourse } from '#web/features/commerce/data/wanted-course';
import { useChecks } from '#web/features/commerce/hooks/use-checks';
import { byPlan } from '#web/features/commerce/logic/by-plan';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './plans.css';

/**
 * Shows a subscription, live, and asks its provider how it stands while it is not paid. Whoever has just subscribed for a course is
 * led into it. One read.
 */
export function SubscriptionPart({ subscriptionID }: { subscriptionID: string }) {
  const live = useSubscription(subscriptionID);
  const isPending = live.status === 'ready' && live.value.status === 'incomplete';
  useChecks(checkSubscription, subscriptionID, isPending);
  const [wanted] = useState(() => wantedCourse.read(subscriptionID));
  const isOpen =
    live.status === 'ready' && (live.value.status === 'active' || live.value.status === 'trialing');
  useEffect(() => {
    if (isOpen) wantedCourse.clear();
  }, [isOpen]);
  if (live.status !== 'ready')
    return (
      <StateNotice
        isPage
        {...live}
        skeleton={<Skeleton height="20rem" label={t('state.loading')} />}
      />
    );
  const { planName } = live.value;
  if (isOpen && wanted !== undefined)
    return <Navigate to={`/courses/${wanted}/continue`} state={byPlan} replace />;
  return (
    <>
      <SubscriptionView
        subscription={{ ...live.value, id: subscriptionID }}
        heading={
          <h1>
            <bdi>{planName}</bdi>
          </h1>
        }
      />
      <div className="row">
        <Link to="/" className="button">
          {t('plans.findCourses')}
        </Link>
        <Link to="/subscriptions" className="button">
          {t('plans.subscriptions')}
        </Link>
      </div>
    </>
  );
}
