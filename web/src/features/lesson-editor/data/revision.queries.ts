import { lessonRevision } from '@trellis/model/content/lesson-revision';
import { revisionsOfLesson } from '@trellis/model/queries';
import { useLivePages } from '#web/firebase/live-pages';

/** How many revisions are read at once; each has the whole text. */
const pageSize = 10;

/** Returns the earlier versions of a lesson, latest first, paginated: one read each. */
export const useRevisions = (lessonID: string) =>
  useLivePages(revisionsOfLesson(lessonID, pageSize), lessonRevision);
