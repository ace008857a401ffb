import { foldText } from '@trellis/model/text/fold';
import type { ProgramEntry } from '@trellis/model/programs/program-entry';

export type CatalogProgram = ProgramEntry & { id: string };

/** The filters of the catalogue that programs have as well. */
export type ProgramFilters = {
  text: string;
  level: string;
  language: string;
  isOfCourses: boolean;
};

/** Returns the filters in the catalogue's address. */
export const programFiltersIn = (search: URLSearchParams): ProgramFilters => ({
  text: search.get('q') ?? '',
  level: search.get('level') ?? '',
  language: search.get('language') ?? '',
  isOfCourses: ['category', 'tag', 'price'].some((name) => search.get(name)),
});

/** Returns the programs of the catalogue, by title. */
export const byTitle = (programs: Record<string, ProgramEntry>): CatalogProgram[] =>
  Object.entries(programs)
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((a, b) => a.title.localeCompare(b.title));

/** Returns the programs that match all words of a text, in their title or summary, and the other filters. */
export function programsFor(programs: CatalogProgram[], filters: ProgramFilters): CatalogProgram[] {
  if (filters.isOfCourses) return [];
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  return programs.filter(({ title, summary, level, language }) => {
    const text = foldText(`${title}\n${summary}`);
    return (
      words.every((word) => text.includes(word)) &&
      (filters.level === '' || filters.level === level) &&
      (filters.language === '' || filters.language === language)
    );
  });
}
