import { doc, getDoc } from 'firebase/firestore';
import { course } from '@trellis/model/content/course';
import { prerequisiteCycle, type RequiringCourse } from '@trellis/model/content/prerequisites';
import { coursePath } from '@trellis/model/paths';
import { safeDecode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { codeOf } from '#web/shared/use-command';

/** How many other courses are read at most. */
const most = 20;

/** Thrown where prerequisites lead back to their course; names the courses on the way. */
export class PrerequisiteCycle extends Error {
  readonly code = 'cycle';
  constructor(readonly titles: string[]) {
    super('The prerequisites lead back to the course.');
  }
}

/**
 * Throws {@link PrerequisiteCycle} if a course's prerequisites lead back to it. One read per course on the way, 20 at most;
 * drafts of others cannot be read, so `npm run rebuild` looks again.
 */
export const refuseCycle = async (start: RequiringCourse): Promise<void> => {
  const cycle = await prerequisiteCycle(start, readCourse, most);
  if (cycle !== null) throw new PrerequisiteCycle([...cycle, start].map(({ title }) => title));
};

async function readCourse(courseID: string): Promise<RequiringCourse | null> {
  try {
    const found = await getDoc(doc(await firebaseFirestore(), coursePath(courseID)));
    const read = safeDecode(course, found.data());
    return read.success ? { id: courseID, ...read.data } : null;
  } catch (error) {
    if (codeOf(error) !== 'permission-denied') throw error;
    return null;
  }
}
