import { lesson } from '@trellis/model/content/lesson';
import { quiz } from '@trellis/model/content/quiz';
import { thread } from '@trellis/model/discussions/thread';
import {
  allThreadsOfLesson,
  allThreadsOfQuiz,
  lessonsOfCourse,
  quizzesOfCourse,
} from '@trellis/model/queries';
import { isLessonOpen } from '#functions/discussions/is-place-open.store';
import { syncThread } from '#functions/discussions/sync-thread.store';
import { decodeEach, queryOf } from '#functions/firestore/find';

/** Hides the threads of a lesson with it, and shows them again. Costs a read for each, and more for those that change. */
export async function showThreadsOfLesson(lessonID: string): Promise<void> {
  const threads = decodeEach(thread, await queryOf(allThreadsOfLesson(lessonID)).get());
  if (threads.length === 0) return;
  const isOpen = await isLessonOpen(lessonID);
  for (const { id, isHidden, deletedAt, replyCount } of threads) {
    const shouldHide = !isOpen || (deletedAt !== null && replyCount === 0);
    if (isHidden !== shouldHide) await syncThread(id, 'changed');
  }
}

/** The same for the threads about a quiz, or one of its questions. Costs the reads of `syncThread` for each. */
export async function showThreadsOfQuiz(quizID: string, questionID?: string): Promise<void> {
  const { docs } = await queryOf(allThreadsOfQuiz(quizID, questionID)).select().get();
  for (const { id } of docs) await syncThread(id, 'changed');
}

/** The same for all lessons and quizzes of a module. Costs a read for each of the course, and those of their threads. */
export async function showThreadsOfModule(courseID: string, moduleID: string): Promise<void> {
  const lessons = decodeEach(lesson, await queryOf(lessonsOfCourse(courseID)).get());
  for (const one of lessons) if (one.moduleID === moduleID) await showThreadsOfLesson(one.id);
  const quizzes = decodeEach(quiz, await queryOf(quizzesOfCourse(courseID)).get());
  for (const one of quizzes) if (one.moduleID === moduleID) await showThreadsOfQuiz(one.id);
}
