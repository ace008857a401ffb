import { Suspense, useLayoutEffect } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router-dom';
import { ErrorBoundary } from '#web/app/error-boundary';
import { restoreFocus } from '#web/app/keep-focus';
import { ShellNotices } from '#web/app/shell-notices';
import { SettingsMenu } from '#web/app/settings-menu';
import { Skeleton } from '#web/design-system/skeleton';
import { homeOf } from '#web/shared/home-of';
import { locale, t } from '#web/shared/i18n/locale';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { OptionalPart } from '#web/shared/optional-part';
import { session } from '#web/shared/session';
import './shell.css';

const MemberMenu = lazyWithTexts(
  ['progress', 'notifications', 'account'],
  () => import('#web/app/member-menu'),
);

/** What is shown to those whom it concerns, and the ways of a learner for others. */
const LearnerLinks = lazyWithTexts(['account'], () => import('#web/app/learner-links'));

const homeNames = {
  '/home': 'shell.home',
  '/teach': 'shell.teaching',
  '/admin': 'shell.administration',
} as const;

/** Shows the frame of every page: navigation, account menu and browser settings. */
export function Shell() {
  const current = session.use();
  const { pathname } = useLocation();
  const home = current.status === 'visitor' ? undefined : homeOf(current.role);

  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell-header" data-who={current.status}>
        <div className="shell-bar">
          <Link to={home ?? '/'} className="shell-brand" aria-label={t('app.name')}>
            <img src="/icon.svg" alt="" width="32" height="32" />
            <span>{t('app.name')}</span>
          </Link>
          <nav className="shell-nav" aria-label={t('shell.navigation')}>
            {home && <NavLink to={home}>{t(homeNames[home])}</NavLink>}
            <NavLink to="/" end>
              {t('shell.catalog')}
            </NavLink>
            {current.status !== 'visitor' && current.role === 'student' && (
              <NavLink to="/leaderboard" className="shell-wide">
                {t('shell.leaderboard')}
              </NavLink>
            )}
            {current.status === 'member' && (
              <OptionalPart>
                <LearnerLinks {...{ ...current, home }} />
              </OptionalPart>
            )}
          </nav>
          <div className="shell-end">
            {current.status === 'visitor' && (
              <Link to="/sign-in" className="button">
                {t('account.signIn')}
              </Link>
            )}
            {current.status === 'member' && (
              <OptionalPart>
                <MemberMenu member={current} />
              </OptionalPart>
            )}
            {current.status !== 'member' && <SettingsMenu />}
          </div>
        </div>
      </header>
      <ErrorBoundary key={pathname}>
        <Suspense
          fallback={
            <main className="page">
              <Skeleton height="60vh" label={t('state.loading')} />
            </main>
          }
        >
          <FocusAfterNavigation key={pathname} />
          <Outlet />
        </Suspense>
      </ErrorBoundary>
      <footer className="shell-footer small quiet" lang={locale.get()}>
        {t('shell.footer')}
      </footer>
      <ShellNotices />
    </>
  );
}

let isFirstPage = true;

/** After a navigation, scrolls to the top and moves the focus into the new page. The first one keeps the focus that it had. */
function FocusAfterNavigation() {
  useLayoutEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      restoreFocus();
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, []);
  return null;
}
