import type { ReactNode } from 'react';
import type { Course } from '@trellis/model/content/course';
import { CourseNav } from '#web/features/course-editor/components/course-nav';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';

/** Shows a page of the studio below the title and the links of its course. Reads the course. */
export function TaughtCourse(props: {
  courseID: string;
  uid: string;
  /** The name of this page within the course; empty for the course's main page. */
  title?: string;
  children: (course: Course) => ReactNode;
}) {
  const { courseID, uid, title, children } = props;
  const live = useCourse(courseID);
  const name = live.status === 'ready' ? live.value.title : undefined;
  useTitle(name && (title ? `${title} · ${name}` : name));
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  const course = live.value;
  // A published course can be read by others, who do not teach it.
  if (!course.teacherIDs.includes(uid)) return <StateNotice isPage status="denied" />;
  return (
    <>
      <h1>
        <bdi {...inLanguage(course.language)}>{course.title}</bdi>
      </h1>
      <CourseNav courseID={courseID} />
      {children(course)}
    </>
  );
}
