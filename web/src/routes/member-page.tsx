import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { knownUser } from '#web/shared/known-user';
import { session, type Member } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';

/** Shows a page for members; visitors are redirected to sign in, and back. */
export function MemberPage(props: {
  title: string;
  /** The kind of page, for its styles. */
  kind?: string;
  children: (member: Member) => ReactNode;
}) {
  const current = session.use();
  const { pathname, search } = useLocation();
  // An account without a record is set up on the sign-in page, which redirects back.
  const isUnknown = current.status === 'member' && !knownUser.is(current.uid);
  if (current.status === 'visitor' || isUnknown) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <main id="main" className={`page ${props.kind ?? ''}`} tabIndex={-1}>
      <Titled title={props.title} />
      {current.status === 'member' ? (
        props.children(current)
      ) : (
        <Skeleton height="60vh" label={t('state.loading')} />
      )}
    </main>
  );
}

/** Rendered first, so that the page's own title can override it. */
function Titled({ title }: { title: string }) {
  useTitle(title);
  return null;
}
