import { includesCourse, type PlanContents } from '@trellis/model/commerce/subscription-plan';
import { category } from '@trellis/model/content/category';
import { allCategories } from '@trellis/model/queries';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { readAll, refs } from '#functions/firestore/typed-refs';

/**
 * Returns which courses a plan includes. Reads nothing unless the plan goes by categories: then the categories, and each course
 * once.
 */
export async function includedCourses(
  plan: PlanContents,
  courseIDs: string[],
): Promise<Set<string>> {
  const categoryOf = plan.scope === 'categories' ? await readCategories(courseIDs) : new Map();
  return new Set(
    courseIDs.filter((courseID) =>
      includesCourse(plan, { courseID, categoryID: categoryOf.get(courseID) ?? null }),
    ),
  );
}

/** Returns the category of each course, by the course’s id. */
async function readCategories(courseIDs: string[]): Promise<Map<string, string>> {
  if (courseIDs.length === 0) return new Map();
  const places = courseIDs.map((courseID) => refs.course(courseID));
  const stored = await readAll(...places);
  const categories = decodeEach(category, await queryOf(allCategories()).get());
  const idOf = new Map(categories.map(({ id, name }) => [name, id]));
  return new Map(
    courseIDs.flatMap((courseID, index) => {
      const found = idOf.get(stored(places[index]!)?.data.category ?? '');
      return found === undefined ? [] : [[courseID, found] as const];
    }),
  );
}
