import { course } from '@trellis/model/content/course';
import { coursesOfTeacher } from '@trellis/model/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** All courses that somebody teaches, drafts and archived ones too, live: one read each. */
export const useTaughtCourses = (uid: string) => useLiveQuery(coursesOfTeacher(uid), course);
