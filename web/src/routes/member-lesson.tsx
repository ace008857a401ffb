import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { activities } from '@trellis/model/activities/activities';
import { doneIn } from '@trellis/model/progress/completion';
import { isLearning } from '@trellis/model/progress/enrollment';
import { Icon } from '#web/design-system/icon';
import { useLastLesson } from '#web/features/course/hooks/use-last-lesson';
import { useCourse } from '#web/data/course.queries';
import { useEnrollment } from '#web/data/enrollment.queries';
import { CompleteLesson } from '#web/features/lesson/components/complete-lesson';
import { LessonDiscussion } from '#web/features/lesson/logic/lesson-discussion';
import { recordedPlace } from '#web/features/lesson/logic/video-place';
import { ContinueReading } from '#web/features/lesson/components/continue-reading';
import { PrintButton } from '#web/features/lesson/components/print-button';
import { useReadingRecord } from '#web/features/lesson/hooks/use-reading-record';
import { useLesson, useLessonProgress } from '#web/data/lesson.queries';
import { useMarking } from '#web/features/notes/hooks/use-marking';
import { useNotes } from '#web/features/notes/hooks/use-notes';
import { valueOf } from '#web/firebase/query-state';
import { LessonFrame } from '#web/routes/lesson-frame';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import { useReadableText } from '#web/shared/readable-text';
import { useShortcut } from '#web/shared/shortcuts';
import '#web/features/notes/components/notes.css';
import { lazyWhenIdle } from '#web/shared/lazy-when-idle';

const NextStep = lazyWhenIdle(() => import('#web/features/course/components/next-step'));
const NotesOverlay = lazy(() => import('#web/features/notes/components/notes-overlay'));
const NotesPanel = lazy(() => import('#web/features/notes/components/notes-panel'));

/**
 * Shows a lesson for members. Reads: the course and the enrolment (shared with the course page), and two more; three if
 * there are notes.
 */
export default function MemberLesson(props: { courseID: string; lessonID: string; uid: string }) {
  const { courseID, lessonID, uid } = props;
  const course = useCourse(courseID);
  const enrolling = useEnrollment(uid, courseID);
  const enrollment = valueOf(enrolling);
  const lesson = useLesson(lessonID);
  const progress = useLessonProgress(uid, lessonID);
  const [article, setArticle] = useState<HTMLElement | null>(null);

  const completed = doneIn(activities, enrollment);
  // The learner's own record is newer than the enrolment, which a function updates.
  const isDone = valueOf(progress)?.isCompleted ?? completed.has(lessonID);
  if (isDone) completed.add(lessonID);
  else completed.delete(lessonID);
  const isEnrolled = enrollment !== undefined && isLearning(enrollment.status);
  const teaches = valueOf(course)?.teacherIDs.includes(uid) ?? false;

  const opens = (item: { isPreview: boolean }) => isEnrolled || teaches || item.isPreview;
  // Learners who paused or left the course are denied at once, although the lesson is still cached.
  const isClosed =
    course.status === 'ready' &&
    enrollment !== undefined &&
    lesson.status === 'ready' &&
    !opens(lesson.value);

  // Teachers preview the lesson; only learners have a progress record.
  const studies = isEnrolled || (valueOf(lesson)?.isPreview ?? false);
  const of = { userID: uid, courseID, lessonID };
  const whole = useReadableText(article)?.isWhole ? article : null;
  useReadingRecord(studies && progress.status !== 'loading' ? whole : null, of, valueOf(progress));
  useLastLesson(props, article !== null, enrollment);
  const notes = useNotes(of, progress);
  const marking = useMarking(of, article, notes);
  const known = valueOf(notes);
  const [isWriting, setWriting] = useState(false);
  const notesButton = useRef<HTMLButtonElement>(null);
  const toggle = () => setWriting(!isWriting);
  useShortcut('m', studies ? toggle : undefined);
  const closeNotes = () => {
    setWriting(false);
    notesButton.current?.focus({ preventScroll: true });
  };

  const mayDiscuss = isEnrolled || teaches;
  return (
    <LessonDiscussion value={mayDiscuss ? props : undefined}>
      <LessonFrame
        courseID={courseID}
        lessonID={lessonID}
        course={course}
        lesson={isClosed ? { status: 'denied' } : lesson}
        place={recordedPlace(of, progress)}
        completed={completed}
        excused={enrollment?.excusedIDs}
        opens={opens}
        article={article}
        onArticle={setArticle}
        onHighlight={studies && marking ? (match) => marking.add(match) : undefined}
        tools={
          <>
            {studies && (
              <button
                ref={notesButton}
                type="button"
                className="button plain"
                aria-expanded={isWriting}
                onClick={toggle}
              >
                <Icon name="notes" /> <span className="tool-label">{t('notes.title')}</span>
              </button>
            )}
            <PrintButton hasNotes={known !== undefined && !known.isFirst} />
          </>
        }
        panel={
          isWriting && article ? (
            <Suspense fallback={null}>
              <NotesPanel
                of={of}
                title={valueOf(lesson)?.title ?? ''}
                article={article}
                notes={notes}
                marking={marking}
                onClose={closeNotes}
              />
            </Suspense>
          ) : undefined
        }
        overlay={
          <>
            {known && (
              <OptionalPart>
                <NotesOverlay
                  article={studies ? article : null}
                  text={known.text}
                  marking={marking}
                />
              </OptionalPart>
            )}
            {progress.status === 'ready' && !isDone && (
              <ContinueReading article={whole} of={of} known={progress.value} />
            )}
          </>
        }
      >
        {studies ? (
          <>
            <CompleteLesson of={of} known={progress} isDone={isDone} />
            {isDone && (
              <OptionalPart>
                <NextStep
                  {...props}
                  course={valueOf(course)}
                  settled={[...completed, ...(enrollment?.excusedIDs ?? [])]}
                />
              </OptionalPart>
            )}
          </>
        ) : (
          enrolling.status !== 'loading' && <p className="quiet">{t('lesson.notStudying')}</p>
        )}
        {mayDiscuss && (
          <Link to={`/courses/${courseID}/discussion?lesson=${lessonID}`}>
            {t('lesson.discuss')}
          </Link>
        )}
      </LessonFrame>
    </LessonDiscussion>
  );
}
