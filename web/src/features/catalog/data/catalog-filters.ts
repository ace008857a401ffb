import { courseLevel, type CourseLevel } from '@trellis/model/content/course';
import type { CatalogEntry } from '@trellis/model/content/catalog';
import { cutText } from '@trellis/model/text/cut-text';

/** What somebody looks for. Empty strings ask for nothing. */
export type CatalogFilters = {
  text: string;
  category: string;
  level: CourseLevel | '';
  language: string;
  tag: string;
  isFree: boolean;
};

/** The filters as an address says them: a search that can be shared. What makes no sense is no filter. */
export function readFilters(search: URLSearchParams): CatalogFilters {
  const level = courseLevel.safeParse(search.get('level'));
  const text = (name: string) => cutText(search.get(name) ?? '', 100);
  return {
    text: text('q'),
    category: text('category'),
    level: level.success ? level.data : '',
    language: text('language'),
    tag: text('tag'),
    isFree: search.get('price') === 'free',
  };
}

/** The shortest address that says these filters. */
export function writeFilters(filters: CatalogFilters): URLSearchParams {
  const { text, category, level, language, tag, isFree } = filters;
  const said = { q: text, category, level, language, tag, price: isFree ? 'free' : '' };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
}

/** Whether a course passes all filters but the text, which the search index answers. */
export const passes = (course: CatalogEntry, filters: CatalogFilters): boolean =>
  (filters.category === '' || course.category === filters.category) &&
  (filters.level === '' || course.level === filters.level) &&
  (filters.language === '' || course.language === filters.language) &&
  (filters.tag === '' || course.tags.includes(filters.tag)) &&
  (!filters.isFree || course.price === 0);

/** How many filters are set, beside the text and the category, which are always in view. */
export const countFilters = ({ level, language, tag, isFree }: CatalogFilters): number =>
  [level !== '', language !== '', tag !== '', isFree].filter(Boolean).length;
