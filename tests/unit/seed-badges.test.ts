import { existsSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { category } from '@trellis/model/content/category';
import { badge } from '@trellis/model/badges/badge';
import { readCriteria, subjectOf, type Criterion } from '@trellis/model/badges/badge-criteria';
import { badges } from '#seed/school/badges';
import { mediaFolder, readSchool, schoolDocuments } from '#seed/school/school';

const documents = schoolDocuments(readSchool(), new Date('2026-11-21T12:00:00Z'));
const subjects = [...documents].flatMap(([path, data]) =>
  path.startsWith('categories/') ? subjectOf(category.parse(data).name) : [],
);

/** Arabic letters, digits, spaces and punctuation; no Latin letters. */
const arabicText = /^[\p{Script=Arabic}\p{M}\d ,.]+$/u;
const isMany = (digits: string) => Number(digits) > 2;

/** Returns the words that a badge's description must contain for a criterion. */
function told(criterion: Criterion): string[] {
  const number = criterion.need === 1 ? '' : criterion.need.toLocaleString('en-GB');
  switch (criterion.kind) {
    case 'lessons':
      return ['Complete', number || 'first', 'lesson'];
    case 'courses':
      return ['Complete', number || 'a whole', 'course', criterion.subject ?? ''];
    case 'quizzes':
      return ['Pass', number || 'a ', 'quiz'];
    case 'scores':
      return [
        criterion.percent === 100 ? 'everything right' : `${criterion.percent} %`,
        number || 'a quiz',
      ];
    case 'flashcards':
      return ['Review', number, 'flashcards'];
    case 'reviews':
      return ['Review', number, 'courses'];
    case 'certificates':
      return ['Earn', number, 'certificates'];
    case 'programs':
      return ['Complete', number, 'programs'];
    case 'answers':
      return ['Give', number, 'answers'];
    case 'streak':
      return [`${number} days in a row`];
    case 'level':
      return [`level ${number}`];
    case 'xp':
      return [`Earn ${number} XP`];
  }
}

test.each([...badges])('%s says what earns it, and has a picture', (id, data) => {
  expect(badge.safeParse(data).success).toBe(true);
  const criteria = readCriteria(data.criteria);
  if (!Array.isArray(criteria)) throw new Error(`${data.criteria} cannot be read.`);
  const text = data.description.toLowerCase();
  for (const part of criteria.flatMap(told))
    expect(text).toContain(part.toLowerCase().replaceAll('_', ' '));
  for (const one of criteria)
    if (one.kind === 'courses' && one.subject !== null) expect(subjects).toContain(one.subject);
  const picture = `${mediaFolder}${data.imageUrl.replace('/media', '')}`;
  expect(existsSync(picture)).toBe(true);
  expect(readFileSync(picture, 'utf8')).toContain(`<title>${data.name}</title>`);
  expect(data.imageUrl).toContain(id);
});

test.each([...badges])('%s says in Arabic what earns it, in the same numbers', (_, data) => {
  expect(data.names).toEqual({ en: data.name, ar: expect.stringMatching(arabicText) });
  expect(data.descriptions).toEqual({
    en: data.description,
    ar: expect.stringMatching(arabicText),
  });
  // One and two are words there.
  const numbers = (text: string) => (text.replaceAll(',', '').match(/\d+/g) ?? []).filter(isMany);
  expect(numbers(data.descriptions.ar)).toEqual(numbers(data.description));
});

it('has at least twenty, no two alike', () => {
  const all = [...badges.values()];
  expect(all.length).toBeGreaterThanOrEqual(20);
  for (const key of ['name', 'criteria', 'description'] as const)
    expect(new Set(all.map((one) => one[key])).size).toBe(all.length);
  for (const key of ['names', 'descriptions'] as const)
    expect(new Set(all.map((one) => one[key].ar)).size).toBe(all.length);
});

it('documents an example of each kind of criteria', () => {
  const docs = readFileSync(new URL('../../docs/badge-criteria.md', import.meta.url), 'utf8');
  const kinds = [...docs.matchAll(/^\| `(\S+)`/gm)].map(([, example]) => {
    const read = readCriteria(example!);
    return Array.isArray(read) ? read[0]?.kind : `not ${example}`;
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'answers',
    'certificates',
    'courses',
    'flashcards',
    'lessons',
    'level',
    'programs',
    'quizzes',
    'reviews',
    'scores',
    'streak',
    'xp',
  ]);
});
