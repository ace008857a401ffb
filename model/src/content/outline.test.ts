import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activities } from '#model/activities/activities';
import { itemsOf, lessonsOf, outlineOf } from '#model/content/outline';
import type { OutlineLesson } from '#model/content/outline-lesson';
import type { Quiz } from '#model/content/quiz';

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
  expect(ofLessons(modules, [lessonIn('a', null, 9)]).map(({ id }) => id)).toEqual(['', 'm']);
  expect(ofLessons(modules, []).map(({ id }) => id)).toEqual(['m']);
});

it('leaves out what lies in a module that is hidden or gone', () => {
  const lessons = [lessonIn('a', 'hidden', 1), lessonIn('b', 'gone', 1)];
  expect(lessonsOf(ofLessons([moduleNamed('hidden', 1, false)], lessons))).toEqual([]);
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
