import { subscriptionPlanPath } from '@trellis/model/commerce/paths';
import { activePlans, allPlans } from '@trellis/model/commerce/queries';
import { subscriptionPlan, type SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { category } from '@trellis/model/content/category';
import { allCategories, categoriesNamed } from '@trellis/model/content/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';
import { usePublicPages } from '#web/firebase/public-pages';

export type ListedPlan = SubscriptionPlan & { id: string };

/** How many plans a school offers at most. */
const mostPlans = 100;

/** Returns the plans that are offered, the cheapest first, also for visitors: one read each. */
export const useOfferedPlans = () => usePublicPages(activePlans(mostPlans), subscriptionPlan);

/** Returns all plans, live, by name: one read each. For administrators. */
export const useAllPlans = () => useLiveQuery(allPlans(mostPlans), subscriptionPlan);

/** Returns a plan, live: one read, none without an id. */
export const usePlan = (planID: string | null) =>
  useLiveDocument(planID === null ? null : subscriptionPlanPath(planID), subscriptionPlan);

/** Returns the school's categories, also for visitors: one read each. */
export const usePublicCategories = () => usePublicPages(allCategories(), category);

/** Returns the category of a name, live: one read, none without a name. */
export const useCategoryNamed = (name: string | null) =>
  useLiveQuery(name === null ? null : categoriesNamed(name), category);
