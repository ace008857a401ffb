import { lazy, useRef } from 'react';
import { Link } from 'react-router-dom';
import { isRanked } from '@trellis/model/progress/user-progress';
import { NotificationBell } from '#web/features/notifications/components/notification-bell';
import { useUserProgress } from '#web/data/user-progress.queries';
import { XpChip } from '#web/features/progress/components/xp-chip';
import { Avatar } from '#web/design-system/avatar';
import { Settings } from '#web/app/settings-menu';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import type { Member } from '#web/shared/session';
import { useDismiss } from '#web/shared/use-dismiss';

// Nobody waits for these: they come after the page.
const ReviewLink = lazy(() => import('#web/app/review-link'));
const SignOutButton = lazy(() => import('#web/features/account/components/sign-out-button'));
const XpArrival = lazy(() => import('#web/features/progress/components/xp-arrival'));

/** The learner's XP, and the menu under their name. */
export default function MemberMenu({ member }: { member: Member }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismiss(menu);
  const progress = valueOf(useUserProgress(member.uid));
  const isStaff = member.role !== 'student';
  const learns = !isStaff || (progress !== undefined && isRanked(progress));

  return (
    <>
      {learns && <XpChip uid={member.uid} />}
      <NotificationBell unread={progress?.unreadNotifications} />
      <OptionalPart>
        <XpArrival uid={member.uid} />
      </OptionalPart>
      <details className="menu" ref={menu}>
        <summary className="button plain" aria-label={t('account.menu', { name: member.name })}>
          <Avatar name={member.name || member.email} url={member.photoUrl} />
        </summary>
        <div className="menu-panel card">
          <div>
            <strong>{member.name}</strong>
            <div className="small quiet">{member.email}</div>
          </div>
          {/* Where there is room, the header has the first of these links. */}
          <nav className="menu-links" aria-label={t('account.title')}>
            {isStaff && (
              <Link to="/home" className="shell-narrow">
                {t('shell.home')}
              </Link>
            )}
            <OptionalPart>
              <ReviewLink uid={member.uid} className="shell-narrow" />
            </OptionalPart>
            {learns && (
              <>
                <Link to="/leaderboard" className="shell-narrow">
                  {t('shell.leaderboard')}
                </Link>
                <Link to="/progress">{t('account.progress')}</Link>
                <Link to="/badges">{t('account.badges')}</Link>
              </>
            )}
            <Link to="/profile">{t('profile.title')}</Link>
            <Link to="/settings">{t('settings.heading')}</Link>
          </nav>
          <Settings />
          <OptionalPart>
            <SignOutButton />
          </OptionalPart>
        </div>
      </details>
    </>
  );
}
