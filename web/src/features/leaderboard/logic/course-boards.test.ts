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

it('omits a course that the learner has left', () => {
  expect(courseBoards(['ferns', 'algae'], [{ courseID: 'ferns' }], catalog)).toEqual([
    { courseID: 'ferns', title: 'Ferns' },
  ]);
});

it('omits a course without XP', () => {
  expect(courseBoards(['ferns'], enrollments, catalog)).toEqual([
    { courseID: 'ferns', title: 'Ferns' },
  ]);
});

it('labels a course that is no longer in the catalogue by its id', () => {
  expect(courseBoards(['ferns'], enrollments, [])).toEqual([{ courseID: 'ferns', title: 'ferns' }]);
});

it('lists every course until the enrolments have loaded', () => {
  expect(courseBoards(['ferns', 'algae'], undefined, undefined)).toHaveLength(2);
});
