import { useEffect, useMemo, useState } from 'react';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { once } from '#web/shared/once';

type Search = typeof import('#web/features/catalog/data/search-courses');

/** Loads the search code on demand. */
export const loadSearch = once(() => import('#web/features/catalog/data/search-courses'));

/**
 * Returns the courses that match `text`, best first; all courses without a text. While the search code is loading,
 * filters by title.
 */
export function useCourseSearch(courses: CatalogCourse[], text: string): CatalogCourse[] {
  const [search, setSearch] = useState<Search>();
  const isWanted = text.trim() !== '';
  useEffect(() => {
    if (!isWanted || search) return;
    loadSearch().then(
      (loaded) => setSearch(() => loaded),
      () => {},
    );
  }, [isWanted, search]);

  const index = useMemo(() => search?.indexCourses(courses), [search, courses]);
  return useMemo(() => {
    if (!isWanted) return courses;
    if (!search || !index) {
      const wanted = text.trim().toLocaleLowerCase();
      return courses.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
    }
    const byID = new Map(courses.map((course) => [course.id, course]));
    return search.searchCourses(index, text).flatMap((id) => byID.get(id) ?? []);
  }, [courses, index, isWanted, search, text]);
}
