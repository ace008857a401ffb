import { refreshCourseStats } from '@trellis/model/callables/refresh-course-stats';
import { courseStatsPath } from '@trellis/model/paths';
import { courseStats } from '@trellis/model/progress/course-stats';
import { call } from '#web/firebase/callable';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns how many learners a course has, live: one read. Missing until they were counted. */
export const useCourseStats = (courseID: string) =>
  useLiveDocument(courseStatsPath(courseID), courseStats);

/** Has a course's learners counted again, unless that was done within the last minute. Throws while offline. */
export const recountLearners = (courseID: string): Promise<unknown> =>
  call(refreshCourseStats, { courseID });
