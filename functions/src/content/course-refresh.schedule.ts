import { onSchedule } from 'firebase-functions/v2/scheduler';
import { refreshAllCourses } from '#functions/content/refresh-all-courses.store';
import { region } from '@trellis/model/region';

/** Enrolments are counted hourly, so that a popular course is not rewritten for each of them. */
export const courseRefresh = onSchedule(
  { region, schedule: 'every 60 minutes', timeoutSeconds: 1800 },
  refreshAllCourses,
);
