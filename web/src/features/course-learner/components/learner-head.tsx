import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { Avatar } from '#web/design-system/avatar';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';

/** What the profile says about a learner. */
export type Person = { name: string; avatarUrl: string | undefined };

type Props = {
  courseID: string;
  course: Course;
  person: Person;
  enrollment: Enrollment;
  /** What can be done for the learner. */
  children: ReactNode;
};

/** Shows who the learner is and where they stand. */
export function LearnerHead({ courseID, course, person, enrollment, children }: Props) {
  const { name, avatarUrl } = person;
  const { userID, status, wantsExtraTime } = enrollment;
  return (
    <header className="learner-head">
      <Avatar name={name} isLarge {...(avatarUrl ? { url: avatarUrl } : {})} />
      <div className="stack">
        <AuthoredContent text={name} fallback={<h1>{name}</h1>}>
          <h1>
            <bdi>{name}</bdi>
          </h1>
        </AuthoredContent>
        <p className="quiet">
          <bdi {...inLanguage(course.language)}>{course.title}</bdi>
        </p>
        <p className="row">
          <span className="tag">{t(`courseLearner.status.${status}`)}</span>
          {wantsExtraTime && <span className="tag">{t('courseLearner.wantsTime')}</span>}
        </p>
        <p className="row small">
          <Link to={`/people/${encodeURIComponent(userID)}`}>{t('courseLearner.profile')}</Link>
          <Link to={`/teach/courses/${courseID}/learners`}>{t('courseLearner.all')}</Link>
        </p>
        {children}
      </div>
    </header>
  );
}
