import { includesCourse, type SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { mostLicensedCourses } from '@trellis/model/companies/licence';
import { category } from '@trellis/model/content/category';
import { course } from '@trellis/model/content/course';
import { allCategories, publishedCourses } from '@trellis/model/queries';
import { subscriptionRefusal } from '#functions/commerce/subscription-refusal';
import { decodeEach, queryOf } from '#functions/firestore/find';

/** Returns the published courses that a plan includes and that cost something; sorted. Reads all that are published. */
export async function coursesOfPlan(plan: SubscriptionPlan): Promise<string[]> {
  const published = decodeEach(course, await queryOf(publishedCourses()).get());
  const categories = decodeEach(category, await queryOf(allCategories()).get());
  const idOf = new Map(categories.map(({ id, name }) => [name, id]));
  return published
    .filter(({ price }) => price > 0)
    .filter((one) =>
      includesCourse(plan, { courseID: one.id, categoryID: idOf.get(one.category) ?? null }),
    )
    .map(({ id }) => id)
    .sort();
}

/** Throws if a plan includes more courses than a company's licence holds. */
export async function checkSize(plan: SubscriptionPlan): Promise<void> {
  const { length } = await coursesOfPlan(plan);
  if (length > mostLicensedCourses) throw subscriptionRefusal('tooManyCourses');
}
