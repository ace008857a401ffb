import { subscription, type Subscription } from '@trellis/model/commerce/subscription';
import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aPlan = factory<SubscriptionPlan, 'byList' | 'byCategory' | 'inactive' | 'largest'>(
  () => ({
    name: 'Everything',
    description: 'All courses of the school.',
    amount: 1900,
    currency: 'USD',
    period: 'month',
    trialDays: 0,
    graceDays: 3,
    features: ['All courses', 'Certificates'],
    isActive: true,
    scope: 'all',
    categoryIDs: [],
    courseIDs: [],
  }),
  {
    byList: { name: 'Botany', scope: 'courses', courseIDs: ['paid'], period: 'year' },
    byCategory: { name: 'Science', scope: 'categories', categoryIDs: ['science'] },
    inactive: { isActive: false },
    largest: {
      name: wordOf(120),
      description: wordOf(2000),
      amount: 100_000_000,
      trialDays: 90,
      graceDays: 30,
      features: Array.from({ length: 12 }, () => wordOf(120)),
      categoryIDs: Array.from({ length: 50 }, () => wordOf(128)),
      courseIDs: Array.from({ length: 50 }, () => wordOf(128)),
    },
  },
);

export const aSubscription = factory<Subscription, 'incomplete' | 'ofCompany' | 'ended'>(
  () =>
    subscription.parse({
      userID: 'erin',
      companyID: null,
      seats: 1,
      planID: 'everything',
      planName: 'Everything',
      amount: 1900,
      currency: 'USD',
      period: 'month',
      trialDays: 0,
      graceDays: 3,
      provider: 'test',
      checkoutID: 'first',
      providerID: 'first',
      customerID: 'first',
      checkoutUrl: 'https://pay.example/first',
      startedAt: longAgo,
      currentPeriodEnd: new Date('2099-01-05T08:00:00Z'),
      status: 'active',
      createdAt: longAgo,
    }),
  {
    incomplete: {
      ...{ providerID: null, customerID: null },
      ...{ startedAt: null, currentPeriodEnd: null, status: 'incomplete' },
    },
    ofCompany: { userID: 'cora', companyID: 'acme', seats: 5 },
    ended: { endedAt: longAgo, status: 'ended' },
  },
);
