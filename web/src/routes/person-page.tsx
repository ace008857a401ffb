import { Link, useParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { ProfileCard } from '#web/features/profile/components/profile-card';
import { ProfileProgress } from '#web/features/profile/components/profile-progress';
import { useProfile } from '#web/data/profile.queries';
import { usePublicProgress } from '#web/features/profile/data/profile.queries';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows a member's public profile. Two reads. */
export default function PersonPage() {
  const { uid = '' } = useParams();
  return (
    <MemberPage title={t('profile.title')}>
      {(member) => <Person uid={uid} isOwn={member.uid === uid} />}
    </MemberPage>
  );
}

function Person({ uid, isOwn }: { uid: string; isOwn: boolean }) {
  const person = useProfile(uid);
  const progress = usePublicProgress(uid);
  const skeleton = <Skeleton height="16rem" label={t('state.loading')} />;
  if (person.status !== 'ready') return <StateNotice isPage {...person} skeleton={skeleton} />;
  if (progress.status === 'loading') return skeleton;
  const entry = valueOf(progress);
  // These numbers would reveal who is behind a nickname on the leaderboard.
  const isOpen = entry?.userName === person.value.displayName;
  return (
    <ProfileCard person={person.value}>
      {entry && isOpen && <ProfileProgress entry={entry} />}
      {isOwn && (
        <p className="row">
          <Link to="/badges">{t('badges.own')}</Link>
          <Link to="/progress">{t('badges.ownProgress')}</Link>
        </p>
      )}
    </ProfileCard>
  );
}
