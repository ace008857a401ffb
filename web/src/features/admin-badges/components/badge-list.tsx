import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { BadgePicture } from '#web/features/admin-badges/components/badge-picture';
import { useBadges } from '#web/features/admin-badges/data/badge.queries';
import { BadgeDescription, BadgeName } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows all badges with links to edit them. One read each. */
export function BadgeList() {
  const badges = useBadges();
  if (badges.status !== 'ready') {
    const skeleton = <Skeleton height="30rem" label={t('state.loading')} />;
    return <StateNotice {...badges} skeleton={skeleton} />;
  }
  if (badges.value.length === 0) return <p className="notice">{t('admin.badges.none')}</p>;
  return (
    <ul className="badge-rows admin-rows card">
      {badges.value.map((badge) => (
        <li key={badge.id}>
          <BadgePicture url={badge.imageUrl} />
          <div>
            <Link to={`/admin/badges/${encodeURIComponent(badge.id)}`}>
              <BadgeName badge={badge} />
            </Link>
            <BadgeDescription className="small" badge={badge} />
            <code className="small quiet">
              <bdi>{badge.criteria}</bdi>
            </code>
          </div>
          <span className="tag">{t('admin.xp', { xp: badge.xpReward })}</span>
        </li>
      ))}
    </ul>
  );
}
