import { Link, useParams } from 'react-router-dom';
import { OwnSubscriptions } from '#web/features/commerce/components/own-subscriptions';
import { SubscriptionPart } from '#web/features/commerce/components/subscription-part';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows what a learner has subscribed to, one read each; or one subscription, to which its checkout leads back. */
export default function SubscriptionsPage() {
  const { subscriptionID } = useParams();
  return (
    <MemberPage title={t(subscriptionID ? 'plans.subscription' : 'plans.subscriptions')}>
      {({ uid }) =>
        subscriptionID ? (
          <SubscriptionPart key={subscriptionID} subscriptionID={subscriptionID} />
        ) : (
          <>
            <h1>{t('plans.subscriptions')}</h1>
            <OwnSubscriptions uid={uid} />
            <p>
              <Link to="/orders">{t('commerce.purchases')}</Link>
            </p>
          </>
        )
      }
    </MemberPage>
  );
}
