import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { VerifyAddress } from '#web/features/account/components/verify-address';
import MyCertificates from '#web/features/certificates/components/my-certificates';
import { ProfileCard } from '#web/features/profile/components/profile-card';
import { ProfileForm } from '#web/features/profile/components/profile-form';
import { useProfile } from '#web/data/profile.queries';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';
import '#web/features/account/components/account.css';

/** One's own profile and, once the email is verified, the form to edit it. One read, and one for each certificate. */
export default function ProfilePage() {
  return (
    <MemberPage title={t('profile.title')} kind="settings">
      {(member) => <OwnProfile member={member} />}
    </MemberPage>
  );
}

function OwnProfile({ member }: { member: Member }) {
  const person = useProfile(member.uid);
  const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
  // A function creates it after signing up, which takes a moment.
  if (person.status === 'missing') return skeleton;
  if (person.status !== 'ready') return <StateNotice isPage {...person} skeleton={skeleton} />;
  return (
    <>
      <ProfileCard person={person.value} />
      <MyCertificates uid={member.uid} />
      <VerifyAddress />
      {member.isVerified && (
        <section className="card stack" aria-labelledby="edit">
          <h2 id="edit">{t('profile.edit')}</h2>
          <p className="small quiet">
            {t('profile.intro')} <Link to={`/people/${member.uid}`}>{t('profile.asOthers')}</Link>
          </p>
          <ProfileForm uid={member.uid} known={person.value} />
        </section>
      )}
    </>
  );
}
