import type { ReactNode } from 'react';
import type { Course } from '@trellis/model/content/course';
import { CourseNav } from '#web/features/course-editor/components/course-nav';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';

/** Shows a page about a course to its teachers and to admins. Reads the course. */
export function OverseenCourse(props: {
  courseID: string;
  title: string;
  children: (course: Course, member: Member) => ReactNode;
}) {
  const { courseID, title, children } = props;
  return (
    <MemberPage title={title} kind="studio">
      {(member) =>
        member.role === 'teacher' || member.role === 'admin' ? (
          <Overseen key={courseID} {...{ courseID, member, children }} />
        ) : (
          <StateNotice isPage status="denied" />
        )
      }
    </MemberPage>
  );
}

function Overseen(props: {
  courseID: string;
  member: Member;
  children: (course: Course, member: Member) => ReactNode;
}) {
  const { courseID, member, children } = props;
  const live = useCourse(courseID);
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  const course = live.value;
  const teaches = course.teacherIDs.includes(member.uid);
  if (!teaches && member.role !== 'admin') return <StateNotice isPage status="denied" />;
  return (
    <>
      {teaches && <CourseNav courseID={courseID} />}
      {children(course, member)}
    </>
  );
}
