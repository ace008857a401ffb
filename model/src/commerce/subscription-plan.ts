import * as z from 'zod/mini';
import { label, listOf, longText, whole } from '#model/fields';

export const planPeriod = z.enum(['month', 'year']);
export type PlanPeriod = z.infer<typeof planPeriod>;

/** What a period of a plan costs. */
export const planPrice = z.object({
  /** Whole minor units of `currency`. */
  amount: whole(1, 100_000_000),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  period: planPeriod,
});
export type PlanPrice = z.infer<typeof planPrice>;

/** An id that somebody made here, as lists in the rules can check it. */
const ownID = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** Which courses a plan includes: all, those of some categories, or some. */
export const planContents = z.object({
  scope: z.enum(['all', 'categories', 'courses']),
  /** Asked for the scope `categories` alone. */
  categoryIDs: listOf(ownID, 50),
  /** Asked for the scope `courses` alone. */
  courseIDs: listOf(ownID, 50),
});
export type PlanContents = z.infer<typeof planContents>;

/**
 * `subscription_plans/{planID}`: what people and companies can subscribe to. Administrators write it. None is ever deleted:
 * one that is not active is offered to nobody, and goes on for those who have it.
 */
export const subscriptionPlan = z.extend(z.extend(planPrice, planContents.shape), {
  name: label(120),
  description: longText(2000),
  /** Days before the first payment, for those who subscribe for the first time; 0 for none. */
  trialDays: whole(0, 90),
  /** Days for which the courses stay open while a renewal is not paid. */
  graceDays: whole(0, 30),
  features: listOf(label(120), 12),
  isActive: z.boolean(),
});
export type SubscriptionPlan = z.infer<typeof subscriptionPlan>;

/** A course as a plan looks at it; null for a category that the school no longer has. */
export type PlannedCourse = { courseID: string; categoryID: string | null };

/** Returns whether a plan includes a course. */
export function includesCourse(
  { scope, categoryIDs, courseIDs }: PlanContents,
  { courseID, categoryID }: PlannedCourse,
): boolean {
  if (scope === 'courses') return courseIDs.includes(courseID);
  return scope === 'all' || (categoryID !== null && categoryIDs.includes(categoryID));
}
