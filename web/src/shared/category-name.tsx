import type { CatalogEntry } from '@trellis/model/content/catalog';
import { inLanguage, locale } from '#web/shared/i18n/locale';

type Categorized = Pick<CatalogEntry, 'category' | 'categoryNames'>;

/** Returns the name of a course's category in the current language; falls back to the school's own name. */
export const categoryNameOf = ({ category, categoryNames }: Categorized): string =>
  categoryNames[locale.get()] || category;

/** Renders a course's category, marked with its language if it is not translated. */
export function CategoryTag({ course }: { course: Categorized }) {
  const isTranslated = course.categoryNames[locale.get()] !== '';
  const language = isTranslated ? inLanguage(locale.get()) : { lang: '', dir: 'auto' };
  return (
    <span className="tag" {...language}>
      {categoryNameOf(course)}
    </span>
  );
}

/** Returns a function from a category to its name in the current language, as far as the given courses know it. */
export function categoryNamesIn(courses: Categorized[] = []): (category: string) => string {
  const names = new Map(courses.map((course) => [course.category, categoryNameOf(course)]));
  return (category) => names.get(category) ?? category;
}
