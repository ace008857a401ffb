import { notBegun, subscriptionState } from '@trellis/model/commerce/subscription-state';
import type { TestSubscription } from '@trellis/model/commerce/test-subscription';
import { functionsAddress } from '#functions/commerce/test-gateway/functions-address';
import type { SubscriptionProvider } from '#functions/commerce/subscription-provider';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

const pageOf = async (page: 'subscription' | 'portal', id: string): Promise<string> =>
  `${await functionsAddress()}/testGateway/${page}/${id}`;

/** Nobody takes the money of a period: pages of the emulators stand in for the checkout and the portal of a provider. */
export const testSubscriptions: SubscriptionProvider = {
  async createCheckout({ id, planID, planName, amount, currency, period, ...rest }, returnUrl) {
    const { seats, trialDays } = rest;
    const books: TestSubscription = {
      ...{ title: planName, planID, amount, currency, period, seats, trialDays, returnUrl },
      ...notBegun(),
    };
    await createOnce(refs.testSubscription(id).ref, books);
    return { checkoutID: id, url: await pageOf('subscription', id) };
  },
  async closeCheckout({ id }) {
    const books = (await read(refs.testSubscription(id)))?.data;
    if (books?.startedAt === null)
      await refs.testSubscription(id).ref.update({ endedAt: new Date() });
  },
  async fetchState({ id }) {
    const books = (await read(refs.testSubscription(id)))?.data;
    if (books === undefined)
      return { state: notBegun(), providerID: null, customerID: null, terms: null, seats: null };
    const { planID, amount, currency, period, seats } = books;
    const state = subscriptionState.parse(books);
    const known = state.startedAt === null ? null : id;
    const terms = { planID, amount, currency, period };
    return { state, providerID: known, customerID: known, terms, seats };
  },
  async changeTerms({ id }, { planName: title, ...terms }, seats) {
    await refs.testSubscription(id).ref.update({ title, ...terms, seats });
  },
  async setCancelled({ id }, cancelAtPeriodEnd) {
    await refs.testSubscription(id).ref.update({ cancelAtPeriodEnd });
  },
  openPortal: ({ id }) => pageOf('portal', id),
};
