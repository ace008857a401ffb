import { useState } from 'react';
import { profile, type Profile } from '@trellis/model/profile';
import { Avatar } from '#web/design-system/avatar';
import { Field, TextArea } from '#web/design-system/field';
import { UsernameField } from '#web/features/profile/components/username-field';
import { saveProfile } from '#web/features/profile/data/profile.commands';
import { isUsernameFree } from '#web/features/profile/data/profile.queries';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { longestOf } from '#web/shared/longest-of';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useForm } from '#web/shared/use-form';

const { shape } = profile;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);
const line = (name: 'jobTitle' | 'company' | 'location') => (value: string) =>
  when(shape[name].safeParse(value).success, 'form.odd');
const address = (value: string) =>
  when(
    value === '' ||
      (/^https:\/\/[^\s/]+\.[^\s/]+/.test(value) && shape.website.safeParse(value).success),
    'form.badUrl',
  );

const checks = {
  displayName: (value: string) =>
    when(shape.displayName.safeParse(value).success, value ? 'form.odd' : 'account.nameMissing'),
  username: (value: string) =>
    when(value === '' || shape.username.safeParse(value).success, 'profile.usernameWrong'),
  avatarUrl: (value: string) => when(shape.avatarUrl.safeParse(value).success, 'form.badUrl'),
  bio: () => undefined,
  jobTitle: line('jobTitle'),
  company: line('company'),
  location: line('location'),
  website: address,
};

/** Shows the form of one's own profile. */
export function ProfileForm({ uid, known }: { uid: string; known: Profile }) {
  const [avatarUrl, setAvatarUrl] = useState(known.avatarUrl);
  const { form, field, state, problem } = useForm({
    checks,
    submit: async (values) => {
      const username = values.username || null;
      // A username that is taken would make the server reject the whole change later, unnoticed.
      if (username !== null && username !== known.username && !(await isUsernameFree(username))) {
        throw Object.assign(new Error('The username is taken.'), { code: 'already-exists' });
      }
      return sentOrQueued(saveProfile(uid, known, { ...values, username }));
    },
    problems: {
      'already-exists': { field: 'username', text: 'profile.usernameGone' },
      unavailable: { field: 'username', text: 'profile.usernameOffline' },
    },
  });
  const avatar = field('avatarUrl');
  const isPicture = checks.avatarUrl(avatarUrl.trim()) === undefined;

  return (
    <form className="stack" {...form}>
      <Field
        {...field('displayName')}
        label={t('profile.displayName')}
        hint={t('profile.displayNameHint')}
        defaultValue={known.displayName}
        autoComplete="nickname"
        maxLength={longestOf(shape.displayName)}
      />
      <UsernameField
        field={field('username')}
        own={known.username}
        displayName={known.displayName}
      />
      <div className="profile-picture">
        <Avatar name={known.displayName} url={isPicture ? avatarUrl.trim() : ''} isLarge />
        <Field
          {...avatar}
          label={t('profile.avatarUrl')}
          hint={t('profile.avatarUrlHint')}
          value={avatarUrl}
          onChange={(event) => {
            setAvatarUrl(event.currentTarget.value);
            avatar.onChange(event);
          }}
          type="url"
          maxLength={longestOf(shape.avatarUrl)}
          dir="ltr"
        />
      </div>
      <TextArea
        {...field('bio')}
        label={t('profile.bio')}
        hint={t('profile.bioHint')}
        defaultValue={known.bio}
        maxLength={longestOf(shape.bio)}
      />
      {(['jobTitle', 'company', 'location'] as const).map((name) => (
        <Field
          key={name}
          {...field(name)}
          label={t(`profile.${name}`)}
          defaultValue={known[name]}
          maxLength={longestOf(shape[name])}
        />
      ))}
      <Field
        {...field('website')}
        label={t('profile.website')}
        hint={t('profile.websiteHint')}
        defaultValue={known.website}
        type="url"
        maxLength={longestOf(shape.website)}
        dir="ltr"
      />
      <FormNotice state={state} problem={problem} />
      <button className="button primary" disabled={state === 'running'}>
        {t('form.save')}
      </button>
    </form>
  );
}
