import { NavLink } from 'react-router-dom';
import { isRanked } from '@trellis/model/progress/user-progress';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

/** The ways of a learner for teachers and administrators: their courses, and the leaderboard if they stand on it. */
export default function LearnerLinks(props: { uid: string; home: string | undefined }) {
  const { uid, home } = props;
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
