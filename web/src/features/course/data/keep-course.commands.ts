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

/** Returns when the learner saved the course on this device. */
export function keptAt(courseID: string): Date | undefined {
  const written = mark(courseID).read();
  return written === null ? undefined : new Date(written);
}

/**
 * Downloads a course for offline use: its lessons, the learner's progress and notes, and the media that lessons show;
 * two document reads per lesson, three with notes. `onProgress` receives the share done, 0 to 1. Resolves with the
 * number of images, captions and PDFs that failed; throws if a lesson failed.
 */
export async function keepCourse(
  { uid, courseID, course }: { uid: string; courseID: string; course: Course },
  onProgress: (share: number) => void,
): Promise<number> {
  // Asks the browser not to evict this site's storage.
  await navigator.storage?.persist?.();
  const db = await firebaseFirestore();
  const lessonIDs = lessonsOf(course.outline).map(({ id }) => id);
  const media = new Set(course.thumbnailUrl ? [course.thumbnailUrl] : []);
  let done = 0;
  let share = 0;
  // A lesson's media are known once it is loaded; never let the progress decrease.
  const step = () =>
    onProgress((share = Math.max(share, ++done / (lessonIDs.length + media.size))));
  // In sequence, so that little is lost if the connection drops.
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
