import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/gift-course';
import { giveCourse } from '#functions/commerce/gift-course.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Opens a course that costs something to somebody. For the course's teachers and admins. */
export const giftCourse = onCall(
  callableOptions,
  callableHandler(
    callables.giftCourse,
    async (actorID, request) => {
      await giveCourse({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
