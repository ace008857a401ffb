import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useLesson } from '#web/data/lesson.queries';
import { PrintButton } from '#web/features/lesson/components/print-button';
import { passingPlace } from '#web/features/lesson/logic/video-place';
import { CompleteInPreview } from '#web/features/preview/components/complete-in-preview';
import { LessonFrame } from '#web/routes/lesson-frame';
import { PreviewFrame } from '#web/routes/preview-frame';
import '#web/features/lesson/components/lesson.css';
import '#web/features/lesson/components/print.css';

/** Shows a lesson as its learners will see it. Reads the lesson besides what every preview reads. */
export default function LessonPreviewPage() {
  const { courseID = '', lessonID = '' } = useParams();
  const lesson = useLesson(lessonID);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const of = { courseID, lessonID };
  const isElsewhere = lesson.status === 'ready' && lesson.value.courseID !== courseID;
  return (
    <PreviewFrame courseID={courseID} edit={`/teach/courses/${courseID}/lessons/${lessonID}`}>
      {({ course, progress: { completed } }) => (
        <LessonFrame
          key={lessonID}
          {...of}
          course={{ status: 'ready', value: course }}
          lesson={isElsewhere ? { status: 'missing' } : lesson}
          place={passingPlace(lessonID)}
          completed={completed}
          opens={() => true}
          article={article}
          onArticle={setArticle}
          tools={<PrintButton />}
        >
          <CompleteInPreview courseID={courseID} id={lessonID} />
        </LessonFrame>
      )}
    </PreviewFrame>
  );
}
