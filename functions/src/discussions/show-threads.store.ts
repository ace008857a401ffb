import { lesson } from '@trellis/model/content/lesson';
import { thread } from '@trellis/model/discussions/thread';
import { allThreadsOfLesson, lessonsOfCourse } from '@trellis/model/queries';
import { isLessonOpen } from '#functions/discussions/is-lesson-open.store';
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

/** The same for all lessons of a module. Costs a read for each lesson of the course, and those of their threads. */
export async function showThreadsOfModule(courseID: string, moduleID: string): Promise<void> {
  const lessons = decodeEach(lesson, await queryOf(lessonsOfCourse(courseID)).get());
  for (const one of lessons) if (one.moduleID === moduleID) await showThreadsOfLesson(one.id);
}
