import { NavLink } from 'react-router-dom';
import { Icon } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';
import './notification-bell.css';

/** Shows a link to the notifications with the number of unread ones, once that is known. */
export function NotificationBell({ unread }: { unread: number | undefined }) {
  return (
    <NavLink
      to="/notifications"
      className="button plain bell"
      data-count={unread}
      aria-label={unread ? t('notifications.unread', { count: unread }) : t('notifications.title')}
    >
      <Icon name="bell" />
      {unread !== undefined && unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {t('notifications.count', { count: Math.min(unread, 99) })}
        </span>
      )}
    </NavLink>
  );
}
