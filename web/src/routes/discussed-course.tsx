import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';

/** Shows a page of a course's discussion below links back. Reads the course. */
export function DiscussedCourse(props: {
  courseID: string;
  member: Member;
  /** Whether the page shows one thread, or those about a question, and links back to all of them. */
  isThread?: boolean;
  children: (course: Course, isStaff: boolean) => ReactNode;
}) {
  const { courseID, member, isThread = false, children } = props;
  const live = useCourse(courseID);
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  const teaches = member.role === 'teacher' && live.value.teacherIDs.includes(member.uid);
  return (
    <>
      <p className="row">
        <Link to={`/courses/${courseID}`}>
          <bdi {...inLanguage(live.value.language)}>{live.value.title}</bdi>
        </Link>
        {isThread && (
          <Link to={`/courses/${courseID}/discussion`}>{t('discussions.toThreads')}</Link>
        )}
      </p>
      {children(live.value, teaches || member.role === 'admin')}
    </>
  );
}
