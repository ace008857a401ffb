import { onSchedule } from 'firebase-functions/v2/scheduler';
import { refreshAllCourses } from '#functions/content/refresh-all-courses.store';
import { region } from '@trellis/model/region';

/** Enrolments are counted once an hour: a popular course must not be rewritten for each. */
export const courseRefresh = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  refreshAllCourses,
);
