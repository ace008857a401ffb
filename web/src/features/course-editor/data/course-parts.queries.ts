import { courseModule } from '@trellis/model/content/module';
import { quiz } from '@trellis/model/content/quiz';
import { modulesOfCourse, quizzesOfCourse } from '@trellis/model/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns a course's modules for its teachers, hidden ones too, live: one read each, shared with the outline. */
export const useModules = (courseID: string) =>
  useLiveQuery(modulesOfCourse(courseID), courseModule);

/** Returns a course's quizzes for its teachers, drafts too, live: one read each, shared with the outline. */
export const useQuizzes = (courseID: string) => useLiveQuery(quizzesOfCourse(courseID), quiz);
