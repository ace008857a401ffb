import { Link } from 'react-router-dom';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import './next-up.css';

type Props = { enrollment: Enrollment; title: string; image?: string | undefined };

/** Shows the course studied last, with a link to where the learner left off. */
export function NextUp(props: Props) {
  const { enrollment, title } = props;
  const link = <Link to={`/courses/${enrollment.courseID}/continue`}>{title}</Link>;
  return (
    <AuthoredContent text={title} fallback={<p dir="auto">{link}</p>}>
      <Panel {...props} />
    </AuthoredContent>
  );
}

function Panel(props: Props) {
  const { enrollment, title, image } = props;
  return (
    <section className="next-up" aria-labelledby="next-up">
      <div className="stack">
        <p className="small">{t('home.next')}</p>
        <h2 id="next-up" dir="auto">
          {title}
        </h2>
        <ProgressBar percent={enrollment.progress} label={t('course.progressOf', { title })} />
        <Link to={`/courses/${enrollment.courseID}/continue`} className="button primary">
          {t(
            enrollment.lastLessonID || enrollment.progress > 0 ? 'course.continue' : 'course.start',
          )}
        </Link>
      </div>
      {image && <img src={image} alt="" width="320" height="180" />}
    </section>
  );
}
