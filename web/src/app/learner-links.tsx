import { NavLink } from 'react-router-dom';
import { isRanked } from '@trellis/model/progress/user-progress';
import ReviewLink from '#web/app/review-link';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import type { Member } from '#web/shared/session';

/** The way to review flashcards for those who do; for teachers and administrators also what learners have in any case. */
export default function LearnerLinks(props: {
  uid: string;
  role: Member['role'];
  home: string | undefined;
}) {
  return (
    <>
      {props.role !== 'student' && <StaffLinks {...props} />}
      <ReviewLink uid={props.uid} className="shell-wide" />
    </>
  );
}

/** Their courses, and the leaderboard if they stand on it. */
function StaffLinks({ uid, home }: { uid: string; home: string | undefined }) {
  const progress = valueOf(useUserProgress(uid));
  return (
    <>
      {home !== '/home' && (
        <NavLink to="/home" className="shell-wide">
          {t('shell.home')}
        </NavLink>
      )}
      {progress && isRanked(progress) && (
        <NavLink to="/leaderboard" className="shell-wide">
          {t('shell.leaderboard')}
        </NavLink>
      )}
    </>
  );
}
