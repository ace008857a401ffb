import { Link } from 'react-router-dom';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import { BadgeImage } from '#web/features/badges/components/badge-image';
import { BadgeParts } from '#web/features/badges/components/badge-parts';
import { nextInReach, badgeProgressOf } from '#web/features/badges/logic/badge-progress';
import { useCachedBadges } from '#web/features/badges/data/badge.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { AuthoredContent } from '#web/shared/authored-content';
import { BadgeName } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './badges.css';

/** How many are shown. */
const most = 3;

/** Shows the badges closest to being earned. At most one read a day. */
export default function BadgesInReach({ state }: { state: LearnerState }) {
  const badges = useCachedBadges();
  if (badges.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...badges} skeleton={skeleton} />;
  }
  if (badges.value.length === 0) return null;
  const next = nextInReach(badgeProgressOf(badges.value, state), most);
  return (
    <section className="card badges-near stack" aria-labelledby="badges-near">
      <h2 id="badges-near">{t('badges.next')}</h2>
      {next.length === 0 && <p>{t('badges.hasAll')}</p>}
      <ul className="stack">
        {next.map((badgeProgress) => (
          <li key={badgeProgress.badge.id}>
            <BadgeImage url={badgeProgress.badge.imageUrl} size={44} />
            <div>
              <Link to={`/badges#${badgeProgress.badge.id}`}>
                <BadgeName badge={badgeProgress.badge} />
              </Link>
              <AuthoredContent text="">
                <BadgeParts badgeProgress={badgeProgress} />
              </AuthoredContent>
            </div>
          </li>
        ))}
      </ul>
      <Link to="/badges">{t('badges.see')}</Link>
    </section>
  );
}
