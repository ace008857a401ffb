import { courseModule } from '@trellis/model/content/module';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { modulePath } from '@trellis/model/paths';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { read, readAll, refs } from '#functions/firestore/typed-refs';

/** Returns whether learners can study what a thread is about. At most three reads. */
export async function isPlaceOpen({
  lessonID,
  quizID,
  questionID,
}: Pick<ThreadPlace, 'lessonID' | 'quizID' | 'questionID'>): Promise<boolean> {
  if (lessonID !== null) return isLessonOpen(lessonID);
  return quizID === null || questionID === null || isQuestionOpen(quizID, questionID);
}

/** Returns whether learners can study a lesson: it is published, and so is its module. At most two reads. */
export async function isLessonOpen(lessonID: string): Promise<boolean> {
  const lesson = (await read(refs.lesson(lessonID)))?.data;
  return lesson !== undefined && isReleased(lesson);
}

/** Returns whether a quiz asks a question, and is published, and so is its module. At most three reads. */
async function isQuestionOpen(quizID: string, questionID: string): Promise<boolean> {
  const places = { quiz: refs.quiz(quizID), question: refs.question(quizID, questionID) };
  const stored = await readAll(...Object.values(places));
  const quiz = stored(places.quiz)?.data;
  return quiz !== undefined && stored(places.question) !== null && isReleased(quiz);
}

async function isReleased(item: {
  courseID: string;
  moduleID: string | null;
  status: string;
}): Promise<boolean> {
  const { courseID, moduleID, status } = item;
  if (status !== 'published') return false;
  if (moduleID === null) return true;
  const found = await db.doc(modulePath(courseID, moduleID)).get();
  return decode(courseModule, found)?.isPublished === true;
}
