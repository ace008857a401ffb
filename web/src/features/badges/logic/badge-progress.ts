import {
  achieved,
  readCriteria,
  shareEarned,
  type Criterion,
} from '@trellis/model/badges/badge-criteria';
import { achievementsOf } from '@trellis/model/progress/engine';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import type { ListedBadge } from '#web/features/badges/data/badge.queries';

/** A learner's progress towards a badge. */
export type BadgeProgress = {
  badge: ListedBadge;
  isEarned: boolean;
  /** Overall progress from 0 to 1: the mean over its criteria. */
  share: number;
  parts: Part[];
};

/** A criterion of a badge, and the progress, at most what it needs. */
export type Part = { criterion: Criterion; done: number };

function badgeProgressIn(badge: ListedBadge, state: LearnerState): BadgeProgress {
  const read = readCriteria(badge.criteria);
  const has = achievementsOf(state);
  const parts = (Array.isArray(read) ? read : []).map((criterion) => ({
    criterion,
    done: Math.min(criterion.need, achieved(criterion, has)),
  }));
  const share = shareEarned(badge.criteria, has);
  return { badge, isEarned: state.badges.includes(badge.id), share, parts };
}

/** Sorts earned badges first, by value; then the others by progress. */
export const badgeProgressOf = (badges: ListedBadge[], state: LearnerState): BadgeProgress[] =>
  badges
    .map((badge) => badgeProgressIn(badge, state))
    .sort((a, b) => {
      if (a.isEarned !== b.isEarned) return a.isEarned ? -1 : 1;
      const byReward = a.badge.xpReward - b.badge.xpReward;
      const byWay = a.isEarned ? -byReward : b.share - a.share || byReward;
      return byWay || (a.badge.id < b.badge.id ? -1 : 1);
    });

/** Returns whether a badge is at least half done and not earned. */
export const isWithinReach = ({ isEarned, share }: BadgeProgress): boolean =>
  !isEarned && share >= 0.5;

/** Returns the badges closest to being earned. */
export const nextInReach = (allProgress: BadgeProgress[], count: number): BadgeProgress[] =>
  allProgress.filter(({ isEarned }) => !isEarned).slice(0, count);
