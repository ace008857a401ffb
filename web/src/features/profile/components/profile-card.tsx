import type { ReactNode } from 'react';
import type { Profile } from '@trellis/model/profile';
import { Avatar } from '#web/design-system/avatar';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import './profile.css';

type Props = { person: Profile; children?: ReactNode };

/** Shows a person's public profile as plain text; below it, what the page adds. */
export function ProfileCard(props: Props) {
  const { displayName } = props.person;
  return (
    <article className="card profile-card" aria-labelledby="name">
      <AuthoredContent text={displayName} fallback={<Name name={displayName} />}>
        <Card {...props} />
      </AuthoredContent>
    </article>
  );
}

const Name = ({ name }: { name: string }) => (
  <h1 id="name" dir="auto">
    {name}
  </h1>
);

function Card({ person, children }: Props) {
  const { displayName, username, avatarUrl, bio, website } = person;
  const work = [person.jobTitle, person.company].filter(Boolean).join(' · ');
  return (
    <>
      <Avatar name={displayName} url={avatarUrl} isLarge />
      <div className="stack">
        <div>
          <Name name={displayName} />
          {username && (
            <p className="quiet">
              <bdi>{`@${username}`}</bdi>
            </p>
          )}
        </div>
        {work && <p dir="auto">{work}</p>}
        {person.location && (
          <p className="quiet" dir="auto">
            {person.location}
          </p>
        )}
        {bio && (
          <p className="profile-bio" dir="auto">
            {bio}
          </p>
        )}
        {website.startsWith('https://') && (
          <a href={website} rel="nofollow ugc noopener noreferrer" target="_blank" dir="ltr">
            <span>{website.slice('https://'.length).replace(/\/$/, '')}</span>
            <span className="visually-hidden"> {t('profile.newWindow')}</span>
          </a>
        )}
        <AuthoredContent text="">{children}</AuthoredContent>
      </div>
    </>
  );
}
