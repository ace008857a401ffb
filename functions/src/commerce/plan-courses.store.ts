import type { SubscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { includesCourse } from '@trellis/model/commerce/subscription-plan';
import { category } from '@trellis/model/content/category';
import { course } from '@trellis/model/content/course';
import { allCategories, publishedCourses } from '@trellis/model/queries';
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
