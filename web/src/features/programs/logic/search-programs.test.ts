import { expect, it } from 'vitest';
import {
  programFiltersIn,
  programsFor,
  type CatalogProgram,
} from '#web/features/programs/logic/search-programs';

const program = (id: string, title: string, changes: Partial<CatalogProgram> = {}) => ({
  ...{ id, title, summary: '', level: 'beginner' as const, language: 'en', weeks: 8 },
  ...{ thumbnailUrl: '', courseCount: 2, ...changes },
});
const programs = [
  program('botany', 'Botany from the ground up', { summary: 'Ferns and mosses.' }),
  program('sky', 'سماء الليل', { language: 'ar', level: 'advanced' }),
];
const found = (address: string) =>
  programsFor(programs, programFiltersIn(new URLSearchParams(address))).map(({ id }) => id);

it.each([
  ['', ['botany', 'sky']],
  ['q=BOTANY', ['botany']],
  ['q=ground+ferns', ['botany']],
  ['q=ground+stars', []],
  ['q=سَماء', ['sky']],
  ['level=advanced', ['sky']],
  ['language=en', ['botany']],
  ['category=Science', []],
  ['price=free', []],
])('finds programs for “%s”', (address, ids) => {
  expect(found(address)).toEqual(ids);
});
