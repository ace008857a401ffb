import type { ReactNode } from 'react';
import type { Profile } from '@trellis/model/profile';
import { Avatar } from '#web/design-system/avatar';
import { t } from '#web/shared/i18n/locale';
import './profile.css';

/** Shows a person's public profile as plain text; below it, what the page adds. */
export function ProfileCard({ person, children }: { person: Profile; children?: ReactNode }) {
  const { displayName, username, avatarUrl, bio, website } = person;
  const work = [person.jobTitle, person.company].filter(Boolean).join(' · ');
  return (
    <article className="card profile-card" aria-labelledby="name">
      <Avatar name={displayName} url={avatarUrl} isLarge />
      <div className="stack">
        <div>
          <h1 id="name" dir="auto">
            {displayName}
          </h1>
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
        {children}
      </div>
    </article>
  );
}
