import type { CatalogEntry } from '@trellis/model/content/catalog';
import { localTextOf } from '#web/shared/local-text';

type Categorized = Pick<CatalogEntry, 'category' | 'categoryNames'>;

/** Returns the name of a course's category in the current language; falls back to the school's own name. */
export const categoryNameOf = ({ category, categoryNames }: Categorized): string =>
  localTextOf(categoryNames, category).text;

/** Renders a course's category, marked with its language if it is not translated. */
export function CategoryTag({ course }: { course: Categorized }) {
  const { text, language } = localTextOf(course.categoryNames, course.category);
  return (
    <span className="tag" {...language}>
      {text}
    </span>
  );
}

/** Returns a function from a category to its name in the current language, as far as the given courses know it. */
export function categoryNamesIn(courses: Categorized[] = []): (category: string) => string {
  const names = new Map(courses.map((course) => [course.category, categoryNameOf(course)]));
  return (category) => names.get(category) ?? category;
}
