import type { CatalogEntry } from '@trellis/model/content/catalog';
import { localTextOf } from '#web/shared/local-text';

type Categorized = Pick<CatalogEntry, 'category' | 'categoryNames'>;

/** What a course's category is called in the reader's language; where it has no name there, as the school calls it. */
export const categoryNameOf = ({ category, categoryNames }: Categorized): string =>
  localTextOf(categoryNames, category).text;

/** A course's category, in the reader's language as far as it can be. */
export function CategoryTag({ course }: { course: Categorized }) {
  const { text, language } = localTextOf(course.categoryNames, course.category);
  return (
    <span className="tag" {...language}>
      {text}
    </span>
  );
}

/** Returns what each category is called here, as far as some courses tell. */
export function categoryNamesIn(courses: Categorized[] = []): (category: string) => string {
  const names = new Map(courses.map((course) => [course.category, categoryNameOf(course)]));
  return (category) => names.get(category) ?? category;
}
