import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import './enrollment-card.css';

const isAside = ({ status }: Enrollment) => status === 'paused' || status === 'completed';

type Props = {
  enrollment: Enrollment;
  title: string;
  image?: string | undefined;
  /** What else there is to do in it. */
  children?: ReactNode;
};

/** Shows a course that the learner takes, with its progress. */
export function EnrollmentCard(props: Props) {
  return (
    <AuthoredContent text={props.title}>
      <Card {...props} />
    </AuthoredContent>
  );
}

function Card(props: Props) {
  const { enrollment, title, image, children } = props;
  return (
    <article className="card enrollment-card">
      <img src={image || '/icon.svg'} alt="" width="160" height="90" />
      <div className="stack">
        <h3 dir="auto">
          <Link to={`/courses/${enrollment.courseID}`}>{title}</Link>
        </h3>
        <ProgressBar percent={enrollment.progress} label={t('course.progressOf', { title })} />
        <p className="small quiet">
          {isAside(enrollment) && (
            <strong>
              <span>
                {t(enrollment.status === 'paused' ? 'home.isPaused' : 'home.isCompleted')}
              </span>{' '}
              ·{' '}
            </strong>
          )}
          <span>
            {t('course.lessonsDone', {
              done: enrollment.completedLessonIDs.length,
              count: enrollment.lessonCount,
            })}
          </span>
        </p>
        {children}
      </div>
    </article>
  );
}
