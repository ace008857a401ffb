import {
  achieved,
  readCriteria,
  shareEarned,
  type Criterion,
} from '@trellis/model/badges/badge-criteria';
import { achievementsOf } from '@trellis/model/progress/engine';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import type { ListedBadge } from '#web/features/badges/data/badge.queries';

/** Where a learner stands with a badge. */
export type BadgeProgress = {
  badge: ListedBadge;
  isEarned: boolean;
  /** How far on the way, from 0 to 1: the mean over the parts. */
  share: number;
  parts: Part[];
};

/** One of a badge's criteria, and how much of it is done: at most what it needs. */
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

/** Earned badges first, the most valued of them at the top; then the others, the nearest first. */
export const badgeProgressOf = (badges: ListedBadge[], state: LearnerState): BadgeProgress[] =>
  badges
    .map((badge) => badgeProgressIn(badge, state))
    .sort((a, b) => {
      if (a.isEarned !== b.isEarned) return a.isEarned ? -1 : 1;
      const byReward = a.badge.xpReward - b.badge.xpReward;
      const byWay = a.isEarned ? -byReward : b.share - a.share || byReward;
      return byWay || (a.badge.id < b.badge.id ? -1 : 1);
    });

/** Whether half of the way to a badge is done, and it is not earned. */
export const isWithinReach = ({ isEarned, share }: BadgeProgress): boolean =>
  !isEarned && share >= 0.5;

/** The badges that somebody will earn next, the nearest first. */
export const nextInReach = (allProgress: BadgeProgress[], count: number): BadgeProgress[] =>
  allProgress.filter(({ isEarned }) => !isEarned).slice(0, count);
