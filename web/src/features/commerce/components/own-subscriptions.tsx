import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { SubscriptionView } from '#web/features/commerce/components/subscription-view';
import {
  useOwnSubscriptions,
  type OwnSubscription,
} from '#web/features/commerce/data/subscription.queries';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './plans.css';

/** Shows what somebody has subscribed to, latest first. One read each, at least one. */
export const OwnSubscriptions = ({ uid }: { uid: string }) => (
  <SubscriptionList subscriptions={useOwnSubscriptions(uid)} />
);

/** Shows subscriptions; those that have ended last. */
export function SubscriptionList(props: { subscriptions: QueryState<OwnSubscription[]> }) {
  const { subscriptions } = props;
  if (subscriptions.status !== 'ready') {
    const skeleton = <Skeleton height="14rem" label={t('state.loading')} />;
    return <StateNotice {...subscriptions} skeleton={skeleton} />;
  }
  const isOver = ({ status }: OwnSubscription) => status === 'ended';
  const all = subscriptions.value;
  if (all.length === 0)
    return (
      <div className="notice stack">
        <p>{t('plans.noneYet')}</p>
        <Link to="/plans" className="button primary">
          {t('plans.see')}
        </Link>
      </div>
    );
  return (
    <ul className="stack">
      {[...all.filter((one) => !isOver(one)), ...all.filter(isOver)].map((one) => (
        <li key={one.id} className="card stack subscription-card">
          <SubscriptionView
            subscription={one}
            heading={
              <h2>
                <bdi>{one.planName}</bdi>
              </h2>
            }
          />
        </li>
      ))}
    </ul>
  );
}
