import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { DetailsForm } from '#web/features/account/components/details-form';
import { ReadingSettings } from '#web/features/account/components/reading-settings';
import { useUser } from '#web/features/account/data/user.queries';
import { MemberPage } from '#web/routes/member-page';
import { chooseLocale, locales, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { nextPage } from '#web/shared/next-page';
import type { Member } from '#web/shared/session';
import '#web/features/account/components/account.css';

/** Asks new members for their preferences, all optional. */
export default function WelcomePage() {
  return (
    <MemberPage title={t('welcome.title')} kind="settings">
      {(member) => <Welcome member={member} />}
    </MemberPage>
  );
}

function Welcome({ member }: { member: Member }) {
  const navigate = useNavigate();
  const next = nextPage(useSearchParams()[0].get('next'));
  const person = useUser(member.uid);
  if (person.status !== 'ready') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return <StateNotice {...person} skeleton={skeleton} />;
  }
  const { fullName, settings } = person.value;
  const goOn = async (language: string) => {
    await navigate(next);
    const chosen = locales.find((locale) => locale === language);
    if (chosen) await chooseLocale(chosen);
  };
  return (
    <>
      <div className="stack">
        <h1>{t('welcome.greeting', { name: fullName.split(/\s+/)[0] ?? '' })}</h1>
        <p>{t('welcome.text')}</p>
        {!member.isVerified && (
          <p className="small quiet">{t('welcome.letter', { email: member.email })}</p>
        )}
        <Link to={next} className="button">
          {t('welcome.skip')}
        </Link>
      </div>
      <section className="card stack" aria-labelledby="details">
        <h2 id="details">{t('welcome.details')}</h2>
        <DetailsForm
          uid={member.uid}
          person={person.value}
          isNew
          onSaved={(language) => void goOn(language).catch(() => {})}
        >
          {(isRunning) => (
            <>
              <h2>{t('welcome.reading')}</h2>
              <p className="small quiet">{t('welcome.readingText')}</p>
              <ReadingSettings uid={member.uid} settings={settings} />
              <button className="button primary" disabled={isRunning}>
                {t('welcome.goOn')}
              </button>
            </>
          )}
        </DetailsForm>
      </section>
    </>
  );
}
