import { expect, it } from 'vitest';
import { courseBoards } from '#web/features/leaderboard/logic/course-boards';

const catalog = [
  { id: 'ferns', title: 'Ferns' },
  { id: 'algae', title: 'Algae' },
];
const enrollments = [{ courseID: 'ferns' }, { courseID: 'algae' }];

it('sorts courses by title', () => {
  expect(courseBoards(['ferns', 'algae'], enrollments, catalog)).toEqual([
    { courseID: 'algae', title: 'Algae' },
    { courseID: 'ferns', title: 'Ferns' },
  ]);
});

it('leaves out a course that the learner has left', () => {
  expect(courseBoards(['ferns', 'algae'], [{ courseID: 'ferns' }], catalog)).toEqual([
    { courseID: 'ferns', title: 'Ferns' },
  ]);
});

it('leaves out a course without XP', () => {
  expect(courseBoards(['ferns'], enrollments, catalog)).toEqual([
    { courseID: 'ferns', title: 'Ferns' },
  ]);
});

it('names a course that has left the catalogue by its id', () => {
  expect(courseBoards(['ferns'], enrollments, [])).toEqual([{ courseID: 'ferns', title: 'ferns' }]);
});

it('leaves out nothing while the enrolments are not known', () => {
  expect(courseBoards(['ferns', 'algae'], undefined, undefined)).toHaveLength(2);
});
