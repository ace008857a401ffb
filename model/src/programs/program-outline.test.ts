import { describe, expect, it } from 'vitest';
import type { Course } from '#model/content/course';
import { programOutlineOf } from '#model/programs/program-outline';
import type { ProgramGroup } from '#model/programs/program-step';

type Shown = Pick<Course, 'title' | 'status' | 'price' | 'currency' | 'outline'>;
const course = (title: string, status: Course['status']): Shown => ({
  ...{ title, status, price: 0, currency: 'USD' },
  outline: [
    {
      ...{ id: 'm', title: 'M', description: '' },
      items: [
        { kind: 'lesson', id: 'l', title: 'L', minutes: 7, isPreview: false },
        { kind: 'quiz', id: `${title}-quiz`, title: 'Test', minutes: 3, isPreview: false },
      ],
    },
  ],
});
const courses = new Map([
  ['ferns', course('Ferns', 'published')],
  ['mosses', course('Mosses', 'archived')],
  ['secret', course('Secret', 'draft')],
  ['binned', course('Binned', 'trashed')],
]);
const group = (id: string, courseIDs: string[], after: string[] = []): ProgramGroup => ({
  ...{ id, title: id, need: null, after },
  steps: courseIDs.map((courseID) => ({
    kind: 'course',
    courseID,
    quizID: null,
    isRequired: true,
  })),
});

describe('the outline of a program', () => {
  it('shows courses that are published, and closed those that are archived', () => {
    const [first] = programOutlineOf([group('a', ['ferns', 'mosses'])], courses);
    expect(first?.steps).toMatchObject([
      { title: 'Ferns', isOpen: true, minutes: 7 },
      { title: 'Mosses', isOpen: false },
    ]);
  });

  it('says nothing of drafts, of the trash, of what is gone, and of groups with nothing else', () => {
    const groups = [
      group('hidden', ['secret']),
      group('a', ['secret', 'ferns', 'binned', 'gone'], ['hidden']),
    ];
    const outline = programOutlineOf(groups, courses);
    expect(outline.map(({ id, after }) => [id, after])).toEqual([['a', []]]);
    expect(JSON.stringify(outline)).not.toMatch(/secret|binned|gone|hidden/i);
  });

  it('shows a quiz that learners see, and none that they do not', () => {
    const quiz = (courseID: string, quizID: string) =>
      ({ kind: 'quiz', courseID, quizID, isRequired: true }) as const;
    const steps = [quiz('ferns', 'Ferns-quiz'), quiz('ferns', 'later'), quiz('secret', 'x')];
    const outline = programOutlineOf([{ ...group('a', []), steps }], courses);
    expect(outline[0]?.steps).toMatchObject([
      { kind: 'quiz', quizID: 'Ferns-quiz', title: 'Test', minutes: 3 },
    ]);
  });
});
