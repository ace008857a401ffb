import { useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import { BadgeCard } from '#web/features/badges/components/badge-card';
import { BadgeDialog } from '#web/features/badges/components/badge-dialog';
import {
  isWithinReach,
  badgeProgressOf,
  type BadgeProgress,
} from '#web/features/badges/logic/badge-progress';
import { useBadges, useKnownDays, type ListedBadge } from '#web/features/badges/data/badge.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { badgeNameOf } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './badges.css';

const filters = {
  all: () => true,
  earned: ({ isEarned }: BadgeProgress) => isEarned,
  near: isWithinReach,
};
type Filter = keyof typeof filters;
const filterNames = ['all', 'earned', 'near'] as const satisfies Filter[];

type Props = {
  uid: string;
  state: LearnerState;
  /** Whether the server has responded; its first response does not count as news. */
  isAnswered: boolean;
  /** Returns what can be done with an earned badge. */
  offerOf: (badgeID: string) => ReactNode;
};

/** Shows all badges: earned ones, and the progress of the others. One read. */
export function BadgeWall(props: Props) {
  const badges = useBadges();
  if (badges.status !== 'ready') {
    const skeleton = <Skeleton height="60vh" label={t('state.loading')} />;
    return <StateNotice {...badges} skeleton={skeleton} />;
  }
  if (badges.value.length === 0) return <p className="notice">{t('badges.none')}</p>;
  return <Wall {...props} badges={badges.value} />;
}

function Wall({ uid, state, isAnswered, offerOf, badges }: Props & { badges: ListedBadge[] }) {
  const allProgress = badgeProgressOf(badges, state);
  const [filter, setFilter] = useState<Filter>('all');
  const [before, setBefore] = useState<string[]>();
  if (before === undefined && isAnswered) setBefore(state.badges);
  const isNew = ({ badge, isEarned }: BadgeProgress) =>
    isEarned && before !== undefined && !before.includes(badge.id);
  const days = useKnownDays(uid);
  const earned = allProgress.filter(filters.earned);
  const shown = allProgress.filter(filters[filter]);
  const groups = [
    ['badges.earned', shown.filter(filters.earned)],
    ['badges.toEarn', shown.filter(({ isEarned }) => !isEarned)],
  ] as const;
  return (
    <>
      <p>{t('badges.count', { earned: earned.length, count: badges.length })}</p>
      {allProgress.filter(isNew).map(({ badge }) => (
        <p key={badge.id} className="notice badge-news">
          {t('badges.justEarned', { name: badgeNameOf(badge), xp: badge.xpReward })}
        </p>
      ))}
      <div className="row" role="group" aria-label={t('badges.show')}>
        {filterNames.map((name) => (
          <button
            key={name}
            type="button"
            className="filter"
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`badges.show.${name}`, { number: allProgress.filter(filters[name]).length })}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="notice">{t(`badges.no.${filter}`)}</p>}
      {groups.map(
        ([heading, group]) =>
          group.length > 0 && (
            <section key={heading} className="stack" aria-labelledby={heading}>
              <h2 id={heading}>{t(heading)}</h2>
              <ul className="badge-wall">
                {group.map((badgeProgress) => (
                  <BadgeCard
                    key={badgeProgress.badge.id}
                    badgeProgress={badgeProgress}
                    earnedAt={days.get(badgeProgress.badge.id)}
                    isNew={isNew(badgeProgress)}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      <Addressed {...{ uid, allProgress, offerOf }} />
    </>
  );
}

/** The badge named in the address's hash, opened. */
function Addressed({
  uid,
  allProgress,
  offerOf,
}: Pick<Props, 'uid' | 'offerOf'> & { allProgress: BadgeProgress[] }) {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const badgeProgress = allProgress.find(({ badge }) => `#${badge.id}` === hash);
  if (badgeProgress === undefined) return null;
  return (
    <BadgeDialog
      key={badgeProgress.badge.id}
      uid={uid}
      badgeProgress={badgeProgress}
      offer={offerOf(badgeProgress.badge.id)}
      onClose={() => void navigate({ hash: '' }, { replace: true })}
    />
  );
}
