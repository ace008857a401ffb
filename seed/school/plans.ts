import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { subscriptionPlanPath } from '@trellis/model/paths';
import type { Documents } from '#seed/documents';

const plans: Record<string, SubscriptionPlan> = {
  everything: {
    name: 'Everything',
    description: 'All courses of the school, also those that come, for as long as you like.',
    ...{ amount: 1900, currency: 'USD', period: 'month', trialDays: 7, graceDays: 3 },
    features: ['All courses', 'New courses as they come', 'Seven days to try it'],
    ...{ isActive: true, scope: 'all', categoryIDs: [], courseIDs: [] },
  },
  business: {
    name: 'Business basics',
    description: 'What a small company has to know of its numbers and its prices.',
    ...{ amount: 9900, currency: 'USD', period: 'year', trialDays: 0, graceDays: 7 },
    features: ['Reading a balance sheet', 'Pricing and unit economics'],
    ...{ isActive: true, scope: 'courses', categoryIDs: [] },
    courseIDs: ['reading-a-balance-sheet', 'pricing-and-unit-economics'],
  },
};

/** Adds the plans that can be subscribed to: one to all courses by the month, one to some by the year. */
export function addPlans(documents: Documents): void {
  for (const [planID, plan] of Object.entries(plans))
    documents.set(subscriptionPlanPath(planID), plan);
}
