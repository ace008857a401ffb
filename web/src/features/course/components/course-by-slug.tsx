import type { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';
import { isSlug } from '@trellis/model/content/course-slug';
import { useCourseSlug } from '#web/features/course/data/course-slug.queries';
import { CourseSkeleton } from '#web/features/course/components/course-view';

type Props = {
  slug: string;
  /** Shown if it leads nowhere. */
  children: ReactNode;
};

/** Leads from an address that names a course by its slug to the course. One read. */
export default function CourseBySlug(props: Props) {
  return isSlug(props.slug) ? <Found {...props} /> : props.children;
}

function Found({ slug, children }: Props) {
  const found = useCourseSlug(slug);
  if (found.status === 'loading') return <CourseSkeleton />;
  if (found.status !== 'ready' || found.value.courseID === slug) return children;
  return <Navigate to={`/courses/${found.value.courseID}`} replace />;
}
