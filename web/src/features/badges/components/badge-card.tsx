import { Link } from 'react-router-dom';
import { BadgeImage } from '#web/features/badges/components/badge-image';
import { BadgeParts } from '#web/features/badges/components/badge-parts';
import type { BadgeProgress } from '#web/features/badges/logic/badge-progress';
import { Icon } from '#web/design-system/icon';
import { AuthoredContent } from '#web/shared/authored-content';
import { BadgeName, badgeNameOf } from '#web/shared/badge-texts';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';

type Props = {
  badgeProgress: BadgeProgress;
  /** When it was earned, if known. */
  earnedAt?: Date | undefined;
  isNew: boolean;
};

/** Shows a badge: earned, or with its progress. Its name links to the details. */
export function BadgeCard(props: Props) {
  const name = badgeNameOf(props.badgeProgress.badge);
  return (
    <AuthoredContent text={name} fallback={<li className="card badge-card">{name}</li>}>
      <Card {...props} />
    </AuthoredContent>
  );
}

function Card(props: Props) {
  const { badgeProgress, earnedAt, isNew } = props;
  const { badge, isEarned } = badgeProgress;
  return (
    <li
      className="card badge-card"
      data-earned={isEarned || undefined}
      data-new={isNew || undefined}
    >
      <BadgeImage url={badge.imageUrl} size={72} />
      <div>
        <h3>
          <Link to={`#${badge.id}`}>
            <BadgeName badge={badge} />
          </Link>
        </h3>
        {isEarned ? (
          <p className="small badge-earned">
            <Icon name="done" />
            <span>
              {earnedAt
                ? t('badges.earnedOn', { date: formatDate(earnedAt, { dateStyle: 'medium' }) })
                : t('badges.isEarned')}
            </span>
          </p>
        ) : (
          <BadgeParts badgeProgress={badgeProgress} />
        )}
      </div>
    </li>
  );
}
