import type { ComponentProps, ReactNode } from 'react';
import { Link, Navigate, useLocation } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { PreviewBar } from '#web/features/preview/components/preview-bar';
import { PreviewLinks } from '#web/features/preview/components/preview-links';
import { previewOutline } from '#web/features/preview/logic/preview-outline';
import {
  previewProgress,
  type PreviewProgress,
} from '#web/features/preview/logic/preview-progress';
import { useOutline } from '#web/features/outline-editor/data/outline.queries';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';

type Previewed = { course: Course; uid: string; progress: PreviewProgress };

/**
 * Shows a learner's page of a course to its teachers, with links that stay in the preview. `children` get
 * the course with the outline that is previewed. Reads: the course, its order and its outline, and one for the header.
 */
export function PreviewFrame(props: {
  courseID: string;
  /** Where this page is edited. */
  edit: string;
  children: (previewed: Previewed) => ReactNode;
}) {
  const current = session.use();
  const { pathname } = useLocation();
  if (current.status === 'visitor') {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname)}`} replace />;
  }
  if (current.status !== 'member') return <Waiting />;
  const { uid, role } = current;
  if (role !== 'teacher') return <Notice status="denied" />;
  return <Frame key={props.courseID} {...props} uid={uid} />;
}

function Frame(props: Parameters<typeof PreviewFrame>[0] & { uid: string }) {
  const { courseID, edit, children, uid } = props;
  const live = useCourse(courseID);
  const outline = useOutline(courseID);
  const progress = previewProgress(courseID).use();
  if (live.status === 'loading') return <Waiting />;
  if (live.status !== 'ready') return <Notice {...live} />;
  if (!live.value.teacherIDs.includes(uid)) return <Notice status="denied" />;
  if (outline.status === 'loading') return <Waiting />;
  if (outline.status !== 'ready') return <Notice {...outline} />;
  const course = {
    ...live.value,
    outline: previewOutline(outline.value, progress.includesDrafts),
  };
  return (
    <>
      <PreviewBar courseID={courseID}>
        <Link to={edit}>{t('preview.edit')}</Link>
      </PreviewBar>
      <PreviewLinks courseID={courseID}>{children({ course, uid, progress })}</PreviewLinks>
    </>
  );
}

const Waiting = () => (
  <main id="main" className="page" tabIndex={-1}>
    <Skeleton height="60vh" label={t('state.loading')} />
  </main>
);

const Notice = (state: ComponentProps<typeof StateNotice>) => (
  <main id="main" className="page" tabIndex={-1}>
    <StateNotice isPage {...state} />
  </main>
);
