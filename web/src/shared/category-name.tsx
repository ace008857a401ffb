import type { CatalogEntry } from '@trellis/model/content/catalog';
import { inLanguage, locale } from '#web/shared/i18n/locale';

type Categorized = Pick<CatalogEntry, 'category' | 'categoryNames'>;

/** What a course's category is called in the reader's language; where it has no name there, as the school calls it. */
export const categoryNameOf = ({ category, categoryNames }: Categorized): string =>
  categoryNames[locale.get()] || category;

/** A course's category, in the reader's language as far as it can be. */
export function CategoryTag({ course }: { course: Categorized }) {
  const isTranslated = course.categoryNames[locale.get()] !== '';
  const language = isTranslated ? inLanguage(locale.get()) : { lang: '', dir: 'auto' };
  return (
    <span className="tag" {...language}>
      {categoryNameOf(course)}
    </span>
  );
}

/** Returns what each category is called here, as far as some courses tell. */
export function categoryNamesIn(courses: Categorized[] = []): (category: string) => string {
  const names = new Map(courses.map((course) => [course.category, categoryNameOf(course)]));
  return (category) => names.get(category) ?? category;
}
