import { HttpsError } from 'firebase-functions/v2/https';
import type { ProviderName } from '@trellis/model/commerce/order';
import { providerOf } from '#functions/commerce/payment-providers';
import type {
  OpenSubscription,
  SubscriptionProvider,
} from '#functions/commerce/subscription-provider';
import { subscriptionRefusal } from '#functions/commerce/subscription-refusal';
import { manageCompany } from '#functions/companies/manage-company.store';
import { read, refs } from '#functions/firestore/typed-refs';

/** A subscription with its provider. */
export type Opened = { subscription: OpenSubscription; provider: SubscriptionProvider };

/** Returns who takes money again and again by this name. Throws why nobody does. */
export function subscriptionProviderOf(name: ProviderName | undefined): SubscriptionProvider {
  const provider = name && providerOf(name);
  if (provider === undefined) throw subscriptionRefusal('noProvider');
  if (provider.subscriptions === null) throw subscriptionRefusal('notByInvoice');
  return provider.subscriptions;
}

/** Returns a subscription of somebody, or of a company that they manage, with its provider. Throws `not-found`. */
export async function openSubscription(
  uid: string,
  subscriptionID: string,
  maySeeAny = false,
): Promise<Opened> {
  const unknown = () => new HttpsError('not-found', 'There is no such subscription.');
  const subscription = (await read(refs.subscription(subscriptionID)))?.data;
  if (subscription === undefined) throw unknown();
  const { userID, companyID } = subscription;
  const isOwn = companyID === null ? userID === uid : await manages(uid, companyID);
  if (!isOwn && !maySeeAny) throw unknown();
  return {
    subscription: { ...subscription, id: subscriptionID },
    provider: subscriptionProviderOf(subscription.provider),
  };
}

async function manages(uid: string, companyID: string): Promise<boolean> {
  try {
    return (await manageCompany(uid, companyID)) !== null;
  } catch (problem) {
    if (problem instanceof HttpsError && problem.code === 'permission-denied') return false;
    throw problem;
  }
}
