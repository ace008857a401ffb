import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { BadgePicture } from '#web/features/admin-badges/components/badge-picture';
import { useBadges } from '#web/features/admin-badges/data/badge.queries';
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
      {badges.value.map(({ id, name, description, criteria, xpReward, imageUrl }) => (
        <li key={id}>
          <BadgePicture url={imageUrl} />
          <div>
            <Link to={`/admin/badges/${encodeURIComponent(id)}`}>
              <bdi>{name}</bdi>
            </Link>
            <p className="small">
              <bdi>{description}</bdi>
            </p>
            <code className="small quiet">
              <bdi>{criteria}</bdi>
            </code>
          </div>
          <span className="tag">{t('admin.xp', { xp: xpReward })}</span>
        </li>
      ))}
    </ul>
  );
}
