import { BadgeWall } from '#web/features/badges/components/badge-wall';
import { ProgressView } from '#web/features/progress/components/progress-view';
import { useUserProgress } from '#web/data/user-progress.queries';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/** Shows all badges. Reads: the badges, one; the learner's progress, shared with the header. */
export default function BadgesPage() {
  return (
    <MemberPage title={t('badges.title')}>
      {({ uid }) => (
        <>
          <h1>{t('badges.title')}</h1>
          <OwnBadges uid={uid} />
        </>
      )}
    </MemberPage>
  );
}

function OwnBadges({ uid }: { uid: string }) {
  const progress = useUserProgress(uid);
  const isConfirmed = progress.status === 'ready' && !progress.isFromCache;
  return (
    <ProgressView uid={uid} height="60vh">
      {(state) => <BadgeWall {...{ uid, state, isAnswered: isConfirmed }} />}
    </ProgressView>
  );
}
