import { useState } from 'react';
import { freeSlug } from '#web/features/course-transfer/data/write-course.commands';
import {
  useCourseWriting,
  type DeleteCourse,
} from '#web/features/course-transfer/hooks/use-course-writing';
import { newCourseID } from '#web/features/course-transfer/logic/new-course-id';
import { runTransfer } from '#web/features/course-transfer/logic/run-transfer';
import type { OpenedCourse } from '#web/features/course-transfer/logic/transfer-tasks';
import { withCourse } from '#web/features/course-transfer/logic/with-course';
import { CourseProblems, type Problem } from '#web/shared/course-format/problems';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { useCommand } from '#web/shared/use-command';

/** What is known of the chosen file. */
export type Reading =
  | { step: 'choose' }
  | { step: 'reading'; file: string }
  | { step: 'refused'; file: string; problem: ZipProblem | 'unreadable' }
  | { step: 'problems'; file: string; problems: Problem[] }
  | { step: 'preview'; file: string; opened: OpenedCourse };

/** Reads a course from a file, and writes it when the teacher says so. */
export function useCourseImport(uid: string, deleteCourse: DeleteCourse) {
  const [reading, setReading] = useState<Reading>({ step: 'choose' });
  const writing = useCourseWriting(uid, deleteCourse);
  const starting = useCommand();

  const choose = async (file: File) => {
    setReading({ step: 'reading', file: file.name });
    setReading(await readingOf(file, uid));
  };

  const start = (category: string) =>
    starting.run(async () => {
      if (reading.step !== 'preview') return;
      const { course, plan } = reading.opened;
      const slug = await freeSlug(course.slug);
      await writing.start(withCourse(plan, { category, slug }));
    });

  const restart = () => {
    writing.reset();
    setReading({ step: 'choose' });
  };
  const discard = async () => {
    if (await writing.discard()) restart();
  };
  return { reading, writing, choose, start, discard, restart, starting };
}

async function readingOf(file: File, uid: string): Promise<Reading> {
  try {
    const opened = await runTransfer('open', { file, courseID: newCourseID(), uid });
    return { step: 'preview', file: file.name, opened };
  } catch (error) {
    if (error instanceof CourseProblems)
      return { step: 'problems', file: file.name, problems: error.problems };
    const problem = error instanceof ZipProblem ? error : 'unreadable';
    return { step: 'refused', file: file.name, problem };
  }
}
