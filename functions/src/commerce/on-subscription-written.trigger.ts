import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { subscription } from '@trellis/model/commerce/subscription';
import { subscriptionPath } from '@trellis/model/paths';
import { followSubscription } from '#functions/commerce/follow-subscription.store';
import { decode } from '#functions/firestore/decode';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a subscription changes: gives and takes what it opens, in case whoever changed it was interrupted. */
export const onSubscriptionWritten = onDocumentWritten(
  { ...contentOptions, document: subscriptionPath('{subscriptionID}') },
  eventHandler(async ({ data }, subscriptionID) => {
    const before = decode(subscription, data?.before);
    const after = decode(subscription, data?.after);
    await followSubscription(subscriptionID, before, after);
  }),
);
