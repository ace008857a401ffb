import { Link, useParams } from 'react-router-dom';
import { activities } from '@trellis/model/activities/activities';
import { percentOf } from '@trellis/model/progress/enrollment';
import { requiredOf } from '@trellis/model/progress/next-activity';
import type { Course } from '@trellis/model/content/course';
import { ProgressBar } from '#web/design-system/progress-bar';
import { CourseView } from '#web/features/course/components/course-view';
import { PreviewFrame } from '#web/routes/preview-frame';
import { activityViews, addressOf } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

/** Shows a course as its learners will see it. */
export default function CoursePreviewPage() {
  const { courseID = '' } = useParams();
  useTitle(t('preview.heading'));
  return (
    <PreviewFrame courseID={courseID} edit={`/teach/courses/${courseID}`}>
      {({ course, progress: { completed } }) => (
        <main id="main" className="page" tabIndex={-1}>
          <CourseView {...{ courseID, course, completed }} opens={() => true} linksToPeople>
            <NextInPreview {...{ courseID, course, completed }} />
          </CourseView>
        </main>
      )}
    </PreviewFrame>
  );
}

/** Shows how far the preview has come, and leads to the next activity. */
function NextInPreview(props: {
  courseID: string;
  course: Course;
  completed: ReadonlySet<string>;
}) {
  const { courseID, course, completed } = props;
  const items = requiredOf(activities, course.outline);
  const done = items.filter(({ id }) => completed.has(id)).length;
  const next = items.find(({ id }) => !completed.has(id));
  const percent = percentOf(done, items.length);
  if (items.length === 0) return <p className="quiet">{t('preview.empty')}</p>;
  return (
    <>
      <ProgressBar percent={percent} label={t('preview.progress')} />
      <p className="small quiet">{t('preview.done', { percent })}</p>
      {next && (
        <Link className="button primary" to={addressOf(activityViews, courseID, next)}>
          {t(done === 0 ? 'preview.start' : 'preview.continue')}
        </Link>
      )}
    </>
  );
}
