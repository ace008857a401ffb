import { BadgeWall } from '#web/features/badges/components/badge-wall';
import { ProgressView } from '#web/features/progress/components/progress-view';
import { useUserProgress } from '#web/data/user-progress.queries';
import { MemberPage } from '#web/routes/member-page';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import type { Member } from '#web/shared/session';

const BadgeOffer = lazyWithTexts(
  ['certificates'],
  () => import('#web/features/certificates/components/badge-offer'),
);

/** Shows all badges. Reads: the badges, one; the learner's progress, shared with the header; an opened badge, two at most. */
export default function BadgesPage() {
  return (
    <MemberPage title={t('badges.title')}>
      {(member) => (
        <>
          <h1>{t('badges.title')}</h1>
          <OwnBadges {...member} />
        </>
      )}
    </MemberPage>
  );
}

function OwnBadges({ uid, isVerified }: Member) {
  const progress = useUserProgress(uid);
  const isAnswered = progress.status === 'ready' && !progress.isFromCache;
  const offerOf = (badgeID: string) => (
    <OptionalPart>
      <BadgeOffer {...{ uid, badgeID, isVerified }} />
    </OptionalPart>
  );
  return (
    <ProgressView uid={uid} height="60vh">
      {(state) => <BadgeWall {...{ uid, state, isAnswered, offerOf }} />}
    </ProgressView>
  );
}
