import { Skeleton } from '#web/design-system/skeleton';
import { BadgeWall } from '#web/features/badges/components/badge-wall';
import { useUserProgress } from '#web/features/progress/data/user-progress.queries';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';

/** What can be earned, and what has been. Reads: the badges, one; the learner's progress, which the header shows too. */
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
  if (progress.status === 'missing') return <p className="notice">{t('progress.soon')}</p>;
  if (progress.status !== 'ready') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return <StateNotice {...progress} skeleton={skeleton} />;
  }
  return <BadgeWall uid={uid} state={progress.value} />;
}
