import { subscriptionPath } from '@trellis/model/commerce/paths';
import { subscriptionsOfCompany, subscriptionsOfPerson } from '@trellis/model/commerce/queries';
import { subscription, type Subscription } from '@trellis/model/commerce/subscription';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

export type OwnSubscription = Subscription & { id: string };

/** How many subscriptions of a person or a company a page shows: the latest. */
const mostShown = 10;

/** Returns a person's own subscriptions, live, latest first: one read each, at least one. */
export const useOwnSubscriptions = (uid: string) =>
  useLiveQuery(subscriptionsOfPerson(uid, mostShown), subscription);

/** Returns a company's subscriptions, live, latest first: one read each, at least one. */
export const useCompanySubscriptions = (companyID: string) =>
  useLiveQuery(subscriptionsOfCompany(companyID, mostShown), subscription);

/** Returns a subscription, live: one read. */
export const useSubscription = (subscriptionID: string) =>
  useLiveDocument(subscriptionPath(subscriptionID), subscription);
