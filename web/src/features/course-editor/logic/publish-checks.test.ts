import { expect, it, test } from 'vitest';
import { publishChecks } from '#web/features/course-editor/logic/publish-checks';

const lesson = { kind: 'lesson' as const, id: 'a', title: 'A', minutes: 5, isPreview: false };
const course = {
  outline: [{ id: 'm', title: 'M', description: '', items: [lesson] }],
  description: 'Spores.',
  outcomes: ['Tell a fern from a moss'],
  thumbnailUrl: '/media/ferns.svg',
  price: 0,
};
const parts = {
  modules: [{ isPublished: true }],
  quizzes: [{ status: 'published' as const, questionCount: 3 }],
};

it('finds nothing in a complete course', () => expect(publishChecks(course, parts)).toEqual([]));

test.each([
  ['content', { outline: [{ id: 'm', title: 'M', description: '', items: [] }] }, true],
  ['description', { description: ' \n' }, true],
  ['outcomes', { outcomes: [] }, false],
  ['cover', { thumbnailUrl: '' }, false],
  ['price', { price: 100 }, false],
] as const)('finds that %s is missing', (about, change, blocks) => {
  const changed = { ...course, ...change } as typeof course;
  expect(publishChecks(changed, parts)).toEqual([{ about, blocks, count: 1 }]);
});

it('counts what is left out, and blocks nothing for it', () => {
  const found = publishChecks(course, {
    modules: [{ isPublished: false }, { isPublished: true }],
    quizzes: [
      { status: 'draft', questionCount: 0 },
      { status: 'draft', questionCount: 3 },
      { status: 'published', questionCount: 0 },
    ],
  });
  expect(found).toEqual([
    { about: 'hiddenModules', blocks: false, count: 1 },
    { about: 'emptyQuizzes', blocks: false, count: 1 },
    { about: 'draftQuizzes', blocks: false, count: 2 },
  ]);
});

it('names first what blocks', () => {
  const nothing = { ...course, outline: [], description: '', outcomes: [], thumbnailUrl: '' };
  expect(publishChecks(nothing, parts).map(({ blocks }) => blocks)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
