import { NavLink } from 'react-router-dom';
import { isRanked } from '@trellis/model/progress/user-progress';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

/** The ways of a learner, for a teacher or administrator who learns as well; nothing until that is known. */
export default function LearnerLinks(props: { uid: string; home: string | undefined }) {
  const { uid, home } = props;
  const progress = valueOf(useUserProgress(uid));
  if (progress === undefined || !isRanked(progress)) return null;
  return (
    <>
      {home !== '/home' && (
        <NavLink to="/home" className="shell-wide">
          {t('shell.home')}
        </NavLink>
      )}
      <NavLink to="/leaderboard" className="shell-wide">
        {t('shell.leaderboard')}
      </NavLink>
    </>
  );
}
