import { HttpsError, onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/refresh-course-stats';
import { read, refs } from '#functions/firestore/typed-refs';
import { hasRole } from '#functions/people/has-role.store';
import { refreshOldStats } from '#functions/progress/course-stats.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Counts a course's learners for a teacher who looks at them. At most once a minute. */
export const refreshCourseStats = onCall(
  callableOptions,
  callableHandler(
    callables.refreshCourseStats,
    async (uid, { courseID }) => {
      const course = (await read(refs.course(courseID)))?.data;
      if (!course?.teacherIDs.includes(uid)) {
        throw new HttpsError('permission-denied', 'Not your course.');
      }
      return { isCounted: await refreshOldStats(courseID, new Date()) };
    },
    hasRole('teacher'),
  ),
);
