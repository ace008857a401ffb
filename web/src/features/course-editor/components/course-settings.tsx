import { useState, type ReactNode } from 'react';
import type { Course } from '@trellis/model/content/course';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { CourseNav } from '#web/features/course-editor/components/course-nav';
import { CourseStatus } from '#web/features/course-editor/components/course-status';
import { SettingsForm } from '#web/features/course-editor/components/settings-form';
import { valueOf } from '#web/firebase/query-state';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';

type Props = { courseID: string; uid: string };

/** Shows a course's status and settings to its teachers. One read, and one per category. Stays open if it is deleted. */
export function CourseSettings({ courseID, uid }: Props) {
  const live = useCourse(courseID);
  const [latest, setLatest] = useState<Course>();
  const current = valueOf(live);
  if (current !== undefined && current !== latest) setLatest(current);
  const course = current ?? latest;
  useTitle(course && t('studio.settings.title', { title: course.title }));
  if (course === undefined) {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return live.status === 'ready' ? null : (
      <Titled>
        <StateNotice {...live} skeleton={skeleton} />
      </Titled>
    );
  }
  if (!course.teacherIDs.includes(uid))
    return (
      <Titled>
        <StateNotice status="denied" />
      </Titled>
    );
  const isGone = live.status === 'missing' || live.status === 'denied';
  return (
    <>
      <header className="stack">
        <h1>
          <bdi {...inLanguage(course.language)}>{course.title}</bdi>
        </h1>
        <CourseNav courseID={courseID} />
      </header>
      {isGone ? (
        <p className="notice problem" role="alert">
          {t('studio.settings.gone')}
        </p>
      ) : (
        <CourseStatus courseID={courseID} course={course} />
      )}
      <SettingsForm {...{ courseID, uid, course, isGone }} />
    </>
  );
}

const Titled = ({ children }: { children: ReactNode }) => (
  <>
    <h1>{t('studio.heading')}</h1>
    {children}
  </>
);
