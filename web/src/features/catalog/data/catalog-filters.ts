import { courseLevel, type CourseLevel } from '@trellis/model/content/course';
import type { CatalogEntry } from '@trellis/model/content/catalog';
import { cutText } from '@trellis/model/text/cut-text';

/** The catalogue's filters. Empty strings mean no filter. */
export type CatalogFilters = {
  text: string;
  category: string;
  level: CourseLevel | '';
  language: string;
  tag: string;
  isFree: boolean;
  order: 'rated' | '';
};

/** Parses the filters from an address; ignores invalid values. */
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
    order: search.get('order') === 'rated' ? 'rated' : '',
  };
}

/** Returns the shortest query string for the filters. */
export function writeFilters(filters: CatalogFilters): URLSearchParams {
  const { text, category, level, language, tag, isFree, order } = filters;
  const said = { q: text, category, level, language, tag, order, price: isFree ? 'free' : '' };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
}

/** Returns whether a course passes all filters except the text, which the search index handles. */
export const passes = (course: CatalogEntry, filters: CatalogFilters): boolean =>
  (filters.category === '' || course.category === filters.category) &&
  (filters.level === '' || course.level === filters.level) &&
  (filters.language === '' || course.language === filters.language) &&
  (filters.tag === '' || course.tags.includes(filters.tag)) &&
  (!filters.isFree || course.price === 0);

/** Returns how many filters are set, apart from text and category, which are always visible. */
export const countFilters = ({ level, language, tag, isFree }: CatalogFilters): number =>
  [level !== '', language !== '', tag !== '', isFree].filter(Boolean).length;

/** Returns courses in the order that was chosen: the best rated ones first, or as they are. */
export const inOrder = <Entry extends CatalogEntry>(
  courses: Entry[],
  { order }: CatalogFilters,
): Entry[] => (order ? courses.toSorted((a, b) => b.ratingScore - a.ratingScore) : courses);
