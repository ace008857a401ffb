import { outlineOf, staffOutlineOf } from '#model/content/derived-outlines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities } from '#model/activities/activities';
import { itemKey, noArrangement, type Arrangement } from '#model/content/arrangement';
import { itemsOf, lessonsOf } from '#model/content/outline';
import type { OutlineLesson } from '#model/content/outline-lesson';
import type { Quiz } from '#model/content/quiz';
import { staffOutline } from '#model/content/staff-outline';

const lessonIn = (id: string, moduleID: string | null, order: number): OutlineLesson => ({
  id,
  courseID: 'ferns',
  moduleID,
  order,
  title: `Lesson ${id}`,
  videoURL: '',
  pdfURL: '',
  isPreview: false,
  minutes: 5,
  status: 'published',
});

const moduleNamed = (id: string, order: number, isPublished = true) => ({
  id,
  title: `Module ${id}`,
  description: '',
  order,
  isPublished,
});

const at = new Date('2026-01-05T08:00:00Z');
const quizIn = (id: string, moduleID: string | null, status: Quiz['status']) => ({
  id,
  courseID: 'ferns',
  moduleID,
  lessonID: null,
  order: 1,
  kind: 'quiz' as const,
  title: `Quiz ${id}`,
  description: '',
  quizTime: 10,
  passingScore: 70,
  maxAttempts: 3,
  cooldown: 0,
  opensAt: null,
  closesAt: null,
  keptScore: 'best' as const,
  shuffle: false,
  showAnswers: 'never' as const,
  status,
  createdAt: at,
  updatedAt: at,
});

const ofLessons = (modules: ReturnType<typeof moduleNamed>[], lesson: OutlineLesson[]) =>
  outlineOf(activities, modules, { lesson, quiz: [] });

it('puts modules in order, in each its lessons, then its published quizzes', () => {
  const outline = outlineOf(activities, [moduleNamed('second', 2), moduleNamed('first', 1)], {
    lesson: [lessonIn('b', 'first', 2), lessonIn('a', 'first', 1), lessonIn('c', 'second', 1)],
    quiz: [quizIn('q', 'first', 'published'), quizIn('hidden', 'first', 'draft')],
  });
  expect(outline.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
    ['first', ['a', 'b', 'q']],
    ['second', ['c']],
  ]);
  expect(lessonsOf(outline).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(itemsOf(outline, 'quiz')).toEqual([
    { id: 'q', kind: 'quiz', title: 'Quiz q', minutes: 10, isPreview: false },
  ]);
});

it('puts what names no module first, and leaves out the nameless module when it is empty', () => {
  const modules = [moduleNamed('m', 0)];
  const inModule = lessonIn('b', 'm', 1);
  const idsOf = (lessons: OutlineLesson[]) => ofLessons(modules, lessons).map(({ id }) => id);
  expect(idsOf([lessonIn('a', null, 9), inModule])).toEqual(['', 'm']);
  expect(idsOf([inModule])).toEqual(['m']);
});

it('leaves out what lies in a module that is hidden or gone', () => {
  const lessons = [lessonIn('a', 'hidden', 1), lessonIn('b', 'gone', 1)];
  expect(lessonsOf(ofLessons([moduleNamed('hidden', 1, false)], lessons))).toEqual([]);
});

it.each(['draft', 'trashed'] as const)(
  'leaves out what is %s, and a module with nothing else',
  (status) => {
    const hidden = { ...lessonIn('a', 'm', 1), status };
    const outline = outlineOf(activities, [moduleNamed('m', 1), moduleNamed('n', 2)], {
      lesson: [hidden, lessonIn('b', 'n', 1)],
      quiz: [quizIn('q', 'm', status)],
    });
    expect(outline.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
      ['n', ['b']],
    ]);
  },
);

describe('an arrangement', () => {
  const modules = [moduleNamed('m', 1), moduleNamed('n', 2), moduleNamed('o', 3)];
  const sources = {
    lesson: [lessonIn('a', 'm', 1), lessonIn('b', 'm', 2), lessonIn('c', 'n', 1)],
    quiz: [quizIn('q', 'm', 'published'), quizIn('r', 'o', 'published')],
  };
  const arrangedAs = (arrangement: Arrangement) =>
    outlineOf(activities, modules, sources, arrangement).map(({ id, items }) => [
      id,
      items.map((item) => item.id),
    ]);

  it('orders modules, and in each its items, whatever their kind', () => {
    const items = ['lesson:c', 'lesson:b', 'quiz:q', 'quiz:r', 'lesson:a'];
    expect(arrangedAs({ modules: ['o', 'n', 'm'], items })).toEqual([
      ['o', ['r']],
      ['n', ['c']],
      ['m', ['b', 'q', 'a']],
    ]);
  });

  it('is followed by what it does not list, in the order of the documents', () => {
    expect(arrangedAs({ modules: ['n'], items: ['quiz:q'] })).toEqual([
      ['n', ['c']],
      ['m', ['q', 'a', 'b']],
      ['o', ['r']],
    ]);
    expect(arrangedAs(noArrangement)).toEqual([
      ['m', ['a', 'b', 'q']],
      ['n', ['c']],
      ['o', ['r']],
    ]);
  });

  it('takes the first of two places, and no notice of what is not there', () => {
    const items = ['lesson:gone', 'lesson:b', 'lesson:a', 'lesson:b', 'quiz:a'];
    expect(arrangedAs({ modules: ['gone', 'm'], items })[0]).toEqual(['m', ['b', 'a', 'q']]);
  });

  it('loses no item and invents none, however wrong it is', () => {
    const key = fc.constantFrom('lesson:a', 'lesson:b', 'lesson:c', 'quiz:q', 'quiz:a', 'lesson:x');
    const arrangements = fc.record({
      modules: fc.array(fc.constantFrom('m', 'n', 'o', 'x')),
      items: fc.array(key),
    });
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const outline = outlineOf(activities, modules, sources, arrangement);
        expect(itemsOf(outline).map(itemKey).toSorted()).toEqual([
          'lesson:a',
          'lesson:b',
          'lesson:c',
          'quiz:q',
          'quiz:r',
        ]);
      }),
    );
  });

  it('orders drafts and hidden modules for the staff too', () => {
    const outline = staffOutlineOf(
      [moduleNamed('m', 1, false), moduleNamed('n', 2)],
      { lesson: [{ ...lessonIn('a', 'm', 1), status: 'draft' }, lessonIn('b', null, 1)], quiz: [] },
      { modules: ['n', 'm'], items: ['lesson:b', 'lesson:a'] },
    );
    expect(outline.modules.map(({ id, isPublished }) => [id, isPublished])).toEqual([
      ['n', true],
      ['m', false],
    ]);
    expect(outline.items).toMatchObject([
      { kind: 'lesson', id: 'b', moduleID: null, status: 'published' },
      { kind: 'lesson', id: 'a', moduleID: 'm', status: 'draft' },
    ]);
    expect(staffOutline.parse(outline)).toEqual(outline);
  });
});

it('derives the kind of a lesson from its content', () => {
  const lessons = [
    { ...lessonIn('a', null, 1), videoURL: '/v', pdfURL: '/p' },
    { ...lessonIn('b', null, 2), pdfURL: '/p' },
    lessonIn('c', null, 3),
  ];
  expect(lessonsOf(ofLessons([], lessons)).map(({ format }) => format)).toEqual([
    'video',
    'pdf',
    'text',
  ]);
});

it('is the same in whatever order the documents come', () => {
  const places = fc.record({
    moduleID: fc.constantFrom(null, 'm1', 'm2', 'm3'),
    order: fc.nat(3),
  });
  const modules = [moduleNamed('m1', 1), moduleNamed('m2', 1), moduleNamed('m3', 0, false)];
  fc.assert(
    fc.property(
      fc
        .array(places, { maxLength: 8 })
        .map((all) => all.map(({ moduleID, order }, i) => lessonIn(`l${i}`, moduleID, order)))
        .chain((lessons) =>
          fc.tuple(
            fc.constant(lessons),
            fc.shuffledSubarray(lessons, { minLength: lessons.length }),
            fc.shuffledSubarray(modules, { minLength: modules.length }),
          ),
        ),
      ([lessons, shuffled, shuffledModules]) => {
        const outline = ofLessons(modules, lessons);
        expect(ofLessons(shuffledModules, shuffled)).toEqual(outline);
        const shown = lessons.filter(({ moduleID }) => moduleID !== 'm3');
        expect(lessonsOf(outline)).toHaveLength(shown.length);
      },
    ),
  );
});
