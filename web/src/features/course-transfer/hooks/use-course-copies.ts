import { useState } from 'react';
import { cutText } from '@trellis/model/text/cut-text';
import { fetchCourseParts } from '#web/features/course-transfer/data/course-parts.queries';
import { freeSlug } from '#web/features/course-transfer/data/write-course.commands';
import {
  useCourseWriting,
  type DeleteCourse,
} from '#web/features/course-transfer/hooks/use-course-writing';
import { download } from '#web/shared/download';
import { newCourseID } from '#web/features/course-transfer/logic/new-course-id';
import { runTransfer } from '#web/features/course-transfer/logic/run-transfer';
import { slugOf } from '#web/shared/slug-of';
import { CourseProblems, type Problem } from '#web/shared/course-format/problems';
import { t } from '#web/shared/i18n/locale';
import { useCommand } from '#web/shared/use-command';

type Options = {
  courseID: string;
  uid: string;
  title: string;
  slug: string;
  deleteCourse: DeleteCourse;
};

/** Exports and duplicates a course. A worker does what takes long. */
export function useCourseCopies({ courseID, uid, title, slug: courseSlug, deleteCourse }: Options) {
  const [exported, setExported] = useState<{ name: string; fingerprint: string }>();
  const [problems, setProblems] = useState<Problem[]>();
  const writing = useCourseWriting(uid, deleteCourse);
  const reading = useCommand();
  const copyTitle = cutText(t('courseTransfer.copyOf', { title }), 120);

  const exportAsZip = () =>
    reading.run(async () => {
      setExported(undefined);
      const parts = await fetchCourseParts(courseID);
      const { zip, name, fingerprint } = await runTransfer('exportZip', { parts });
      download(zip, name);
      setExported({ name, fingerprint });
    });

  const duplicate = () =>
    reading.run(async () => {
      setProblems(undefined);
      const ofCourse = slugOf(courseSlug, '', 74);
      const [parts, slug] = await Promise.all([
        fetchCourseParts(courseID),
        freeSlug(slugOf(copyTitle, `${ofCourse}-copy`)),
      ]);
      try {
        const named = { courseID: newCourseID(), uid, title: copyTitle, slug };
        await writing.start(await runTransfer('copy', { parts, ...named }));
      } catch (error) {
        if (!(error instanceof CourseProblems)) throw error;
        setProblems(error.problems);
      }
    });

  return {
    ...{ exported, problems, copyTitle, exportAsZip, duplicate, writing },
    problem: reading.problem,
    isBusy: reading.isRunning || ['writing', 'stopped'].includes(writing.state.step),
  };
}
