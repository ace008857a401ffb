import { doc, getDocFromServer, type Firestore } from 'firebase/firestore';
import type { Course } from '@trellis/model/content/course';
import { lesson } from '@trellis/model/content/lesson';
import { lessonsOf } from '@trellis/model/content/outline';
import { lessonNotesPath, lessonPath, lessonProgressPath } from '@trellis/model/paths';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { mediaOfLesson } from '#web/features/course/data/media-of-lesson';
import { keepMedia } from '#web/shared/keep-media';
import { localStorageItem } from '#web/shared/local-storage-item';

const mark = (courseID: string) => localStorageItem(`mine.kept.${courseID}`);

/** When the learner kept the course on this device. */
export function keptAt(courseID: string): Date | undefined {
  const written = mark(courseID).read();
  return written === null ? undefined : new Date(written);
}

/**
 * Fetches a course's lessons with what the learner has done and noted in each, and what the lessons show, so that they
 * open without a network; two document reads for a lesson, three for one with notes. `onProgress` hears the share done, 0
 * to 1. Resolves with how many images, captions and PDFs could not be fetched; throws where a lesson could not.
 */
export async function keepCourse(
  { uid, courseID, course }: { uid: string; courseID: string; course: Course },
  onProgress: (share: number) => void,
): Promise<number> {
  // Asks the browser not to clear this site's storage when space gets short.
  await navigator.storage?.persist?.();
  const db = await firebaseFirestore();
  const lessonIDs = lessonsOf(course.outline).map(({ id }) => id);
  const media = new Set(course.thumbnailUrl ? [course.thumbnailUrl] : []);
  let done = 0;
  let share = 0;
  // What a lesson shows is known once it is here; the share never falls for that.
  const step = () =>
    onProgress((share = Math.max(share, ++done / (lessonIDs.length + media.size))));
  // One after the other, so that little is lost when the network goes meanwhile.
  for (const lessonID of lessonIDs) {
    (await fetchLesson(db, uid, lessonID)).forEach((address) => media.add(address));
    step();
  }
  const lost = await keepMedia([...media], step);
  mark(courseID).write(new Date().toISOString());
  return lost;
}

async function fetchLesson(db: Firestore, uid: string, lessonID: string): Promise<string[]> {
  const [content, progress] = await Promise.all([
    getDocFromServer(doc(db, lessonPath(lessonID))),
    getDocFromServer(doc(db, lessonProgressPath(uid, lessonID))),
  ]);
  if (progress.get('hasNotes') === true)
    await getDocFromServer(doc(db, lessonNotesPath(uid, lessonID)));
  return content.exists() ? mediaOfLesson(decode(lesson, content.data())) : [];
}
