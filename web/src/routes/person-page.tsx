import { useParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { ProfileCard } from '#web/features/profile/components/profile-card';
import { useProfile } from '#web/features/profile/data/profile.queries';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';

/** What a member may see of somebody. One read. */
export default function PersonPage() {
  const { uid = '' } = useParams();
  return <MemberPage title={t('profile.title')}>{() => <Person uid={uid} />}</MemberPage>;
}

function Person({ uid }: { uid: string }) {
  const person = useProfile(uid);
  if (person.status !== 'ready') {
    const skeleton = <Skeleton height="16rem" label={t('state.loading')} />;
    return <StateNotice isPage {...person} skeleton={skeleton} />;
  }
  return <ProfileCard person={person.value} />;
}
