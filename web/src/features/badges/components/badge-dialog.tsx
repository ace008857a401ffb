import type { ReactNode } from 'react';
import { BadgeImage } from '#web/features/badges/components/badge-image';
import { BadgeParts } from '#web/features/badges/components/badge-parts';
import type { BadgeProgress } from '#web/features/badges/logic/badge-progress';
import { useBadgeLine } from '#web/features/badges/data/badge.queries';
import { Dialog } from '#web/design-system/dialog';
import { Skeleton } from '#web/design-system/skeleton';
import { BadgeDescription, BadgeName } from '#web/shared/badge-texts';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

/** Shows a badge's criteria, and its progress or the date it was earned. Open while mounted. */
export function BadgeDialog(props: {
  uid: string;
  badgeProgress: BadgeProgress;
  /** What can be done with an earned badge. */
  offer?: ReactNode;
  onClose: () => void;
}) {
  const { uid, badgeProgress, offer, onClose } = props;
  const { badge, isEarned, share } = badgeProgress;
  return (
    <Dialog
      isOpen
      className="dialog badge-dialog"
      title={<BadgeName badge={badge} />}
      onClose={onClose}
    >
      <div data-earned={isEarned || undefined} className="badge-head">
        <BadgeImage url={badge.imageUrl} size={96} />
      </div>
      <BadgeDescription badge={badge} />
      {isEarned ? (
        <HowEarned uid={uid} badgeID={badge.id} />
      ) : (
        <BadgeParts badgeProgress={badgeProgress} />
      )}
      {!isEarned && (
        <p className="small quiet">
          {t(share < 1 ? 'badges.pays' : 'badges.soon', { xp: badge.xpReward })}
        </p>
      )}
      {isEarned && offer}
      <button type="button" className="button" onClick={onClose}>
        {t('badges.close')}
      </button>
    </Dialog>
  );
}

/** The ledger entry of the badge. */
function HowEarned({ uid, badgeID }: { uid: string; badgeID: string }) {
  const line = useBadgeLine(uid, badgeID);
  if (line.status === 'loading') return <Skeleton height="3.25rem" label={t('state.loading')} />;
  if (line.status !== 'ready') {
    return <p className="notice">{t(`badges.line.${line.status}`)}</p>;
  }
  const { earnedAt, xp } = line.value;
  return <p className="notice">{t('badges.earnedOnFor', { date: formatDate(earnedAt), xp })}</p>;
}
