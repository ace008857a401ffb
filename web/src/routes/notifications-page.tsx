import { NotificationList } from '#web/features/notifications/components/notification-list';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows a person's notifications. Reads: one each, at most 30, and one for the header. */
export default function NotificationsPage() {
  return (
    <MemberPage title={t('notifications.title')}>
      {({ uid }) => (
        <>
          <h1>{t('notifications.title')}</h1>
          <NotificationList uid={uid} />
        </>
      )}
    </MemberPage>
  );
}
