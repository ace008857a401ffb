import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { User } from '@trellis/model/user';
import { Skeleton } from '#web/design-system/skeleton';
import { AppearanceSettings } from '#web/features/account/components/appearance-settings';
import { ClockSettings } from '#web/features/account/components/clock-settings';
import { DetailsForm } from '#web/features/account/components/details-form';
import { LeaderboardSettings } from '#web/features/account/components/leaderboard-settings';
import { NotificationSettings } from '#web/features/account/components/notification-settings';
import { ReadingSettings } from '#web/features/account/components/reading-settings';
import { SecuritySettings } from '#web/features/account/components/security-settings';
import { refreshRole } from '#web/features/account/data/refresh-role.commands';
import { useUser } from '#web/features/account/data/user.queries';
import { MemberPage } from '#web/routes/member-page';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';
import '#web/features/account/components/account.css';

const OwnCompanies = lazyWithTexts(
  ['companies'],
  () => import('#web/features/companies/components/own-companies'),
);
const AskToTeach = lazy(() => import('#web/features/role-requests/components/ask-to-teach'));

/** Shows a person's settings. Reads: their record, their companies, and a learner's request to become a teacher. */
export default function SettingsPage() {
  return (
    <MemberPage title={t('settings.heading')} kind="settings">
      {(member) => <SettingsOf member={member} />}
    </MemberPage>
  );
}

/** Functions put a new role into the account a moment after it was given. */
const takeNewRole = () => void refreshRole().catch(() => {});

function SettingsOf({ member }: { member: Member }) {
  const person = useUser(member.uid);
  const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
  return (
    <>
      <h1>{t('settings.heading')}</h1>
      {person.status === 'ready' ? (
        <Sections member={member} person={person.value} />
      ) : (
        <StateNotice {...person} skeleton={skeleton} />
      )}
    </>
  );
}

function Sections({ member, person }: { member: Member; person: User }) {
  const { uid } = member;
  return (
    <>
      <p>
        {t('settings.intro')} <Link to="/profile">{t('settings.toProfile')}</Link>
      </p>
      <p>
        <Link to="/orders">{t('settings.toPurchases')}</Link>
        {' · '}
        <Link to="/subscriptions">{t('settings.toSubscriptions')}</Link>
      </p>
      <Section id="details" title={t('settings.details')}>
        <DetailsForm uid={uid} person={person}>
          {(isRunning) => (
            <button className="button primary" disabled={isRunning}>
              {t('form.save')}
            </button>
          )}
        </DetailsForm>
      </Section>
      <Section id="appearance" title={t('settings.appearance')}>
        <AppearanceSettings uid={uid} />
      </Section>
      <Section id="clock" title={t('settings.clock')}>
        <ClockSettings uid={uid} person={person} />
      </Section>
      <Section id="reading" title={t('settings.reading')}>
        <ReadingSettings uid={uid} settings={person.settings} />
      </Section>
      <Section id="notifications" title={t('settings.notifications')}>
        <NotificationSettings uid={uid} settings={person.settings} />
      </Section>
      <Section id="leaderboard" title={t('leaderboard.settings')}>
        <LeaderboardSettings uid={uid} settings={person.settings} />
      </Section>
      {member.role === 'student' && (
        <Section id="teaching" title={t('settings.teaching')}>
          <LaterPart>
            <AskToTeach member={member} onGranted={takeNewRole} />
          </LaterPart>
        </Section>
      )}
      <Section id="companies" title={t('settings.companies')}>
        <LaterPart>
          <OwnCompanies uid={uid} />
        </LaterPart>
      </Section>
      <Section id="security" title={t('settings.security')}>
        <SecuritySettings member={member} />
      </Section>
    </>
  );
}

/** Shows a part that is loaded on demand. If it cannot be, as offline, only this part is missing. */
const LaterPart = ({ children }: { children: ReactNode }) => (
  <OptionalPart problem={t('state.failed.text')}>
    <Suspense fallback={<Skeleton height="9rem" label={t('state.loading')} />}>{children}</Suspense>
  </OptionalPart>
);

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
