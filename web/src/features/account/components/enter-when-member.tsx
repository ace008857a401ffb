import { Navigate } from 'react-router-dom';
import { session } from '#web/shared/session';

/** Takes somebody who is signed in to the page they came for; only to pages of this site. */
export function EnterWhenMember({ next }: { next: string | null }) {
  if (session.use().status !== 'member') return null;
  const isOurs = next !== null && /^\/(?![/\\])/.test(next);
  return <Navigate to={isOurs ? next : '/home'} replace />;
}
