import { courseModule } from '@trellis/model/content/module';
import { modulePath } from '@trellis/model/paths';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';

/** Returns whether learners can study a lesson: it is published, and so is its module. At most two reads. */
export async function isLessonOpen(lessonID: string): Promise<boolean> {
  const lesson = (await read(refs.lesson(lessonID)))?.data;
  if (lesson === undefined || lesson.status !== 'published') return false;
  if (lesson.moduleID === null) return true;
  const { courseID, moduleID } = lesson;
  const found = await db.doc(modulePath(courseID, moduleID)).get();
  return decode(courseModule, found)?.isPublished === true;
}
