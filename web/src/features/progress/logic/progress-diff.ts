import type { BadgeList } from '@trellis/model/badges/badge';
import { hasDay } from '@trellis/model/progress/active-days';
import { clockOf } from '@trellis/model/progress/clock';
import { goalDone, type LearningGoal } from '@trellis/model/progress/goals';
import { xpKind, type CountedKind, type XpKind } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { badgeNameOf } from '#web/shared/badge-texts';

type PayingKind = Exclude<XpKind, CountedKind>;

/**
 * XP that was gained or lost, and why. `count` is the number of causes of its kind; `name` that of a badge.
 */
export type ProgressGain = { kind: PayingKind; xp: number; count: number; name?: string };

/** The differences between two states of a learner. */
export type ProgressDiff = {
  xp: number;
  gains: ProgressGain[];
  /** The new level; null if unchanged. */
  level: number | null;
  /** The streak, if it has grown. */
  streak: number | null;
  goals: LearningGoal[];
};

type Badges = BadgeList['badges'];

/**
 * Returns the differences between two states of a learner. Badges are named if `badges` has them; without it, XP that
 * nothing else explains is attributed to badges.
 */
export function progressDiff(
  before: UserProgress,
  after: UserProgress,
  badges?: Badges,
): ProgressDiff {
  const xp = after.xp - before.xp;
  const learned = learnedBetween(before, after);
  const rest = xp - learned.reduce((sum, gain) => sum + gain.xp, 0);
  const earned = badgesBetween(before, after, rest, badges);
  const corrected = rest - earned.reduce((sum, gain) => sum + gain.xp, 0);
  const correction: ProgressGain[] =
    corrected === 0 ? [] : [{ kind: 'correction', xp: corrected, count: 1 }];
  return {
    xp,
    gains: [...learned, ...earned, ...correction],
    level: after.level > before.level ? after.level : null,
    ...activityBetween(before, after),
  };
}

/** Returns the badges that only `after` has. */
export const newBadges = (before: UserProgress, after: UserProgress): string[] =>
  after.badges.filter((badgeID) => !before.badges.includes(badgeID));

function badgesBetween(before: UserProgress, after: UserProgress, rest: number, badges?: Badges) {
  const ids = newBadges(before, after);
  if (ids.length === 0) return [];
  const known = ids.flatMap((badgeID): ProgressGain[] => {
    const badge = badges?.[badgeID];
    return badge ? [{ kind: 'badge', xp: badge.xpReward, count: 1, name: badgeNameOf(badge) }] : [];
  });
  if (known.length === ids.length) return known;
  const count = ids.length;
  return [{ kind: 'badge', xp: rest, count } satisfies ProgressGain];
}

/**
 * XP from learning by kind, from the day counts. Causes without XP are included if a daily cap is the reason.
 */
function learnedBetween(before: UserProgress, after: UserProgress): ProgressGain[] {
  const sum = ({ recentDays }: UserProgress, kind: XpKind) => {
    const { dayField } = xpRules[kind];
    const days = Object.keys(after.recentDays).flatMap((day) => recentDays[day] ?? []);
    const total = (of: (day: (typeof days)[number]) => number) =>
      days.reduce((all, day) => all + of(day), 0);
    return {
      xp: total(({ paid }) => paid[kind] ?? 0),
      count: dayField ? total((day) => day[dayField]) : 0,
    };
  };
  const learning = xpKind.options.filter((kind): kind is PayingKind => xpRules[kind].isLearning);
  return learning.flatMap((kind) => {
    const [was, is] = [sum(before, kind), sum(after, kind)];
    const xp = is.xp - was.xp;
    const count = kind === 'course' ? coursesBetween(before, after) : is.count - was.count;
    const { dailyCap, revised } = xpRules[kind];
    // Causes that pay only the difference can have other reasons to pay nothing.
    const isCapped = xp === 0 && count > 0 && dailyCap !== undefined && revised === undefined;
    return xp !== 0 || isCapped ? [{ kind, xp, count }] : [];
  });
}

const coursesBetween = (before: UserProgress, after: UserProgress) =>
  after.counters.coursesCompleted - before.counters.coursesCompleted;

function activityBetween(before: UserProgress, after: UserProgress) {
  const { lastActiveDate } = after;
  if (lastActiveDate === null) return { streak: null, goals: [] };
  const clock = clockOf(after.clock);
  const today = clock.dayOf(lastActiveDate);
  const isDone = (goal: LearningGoal, state: UserProgress) =>
    goalDone(goal, state, { today, clock }) >= goal.target;
  const isNewDay = hasDay(after.activeDays, today) && !hasDay(before.activeDays, today);
  return {
    streak: isNewDay ? after.currentStreak : null,
    // A goal that was added meanwhile is evaluated on both states.
    goals: after.learningGoals.filter((goal) => isDone(goal, after) && !isDone(goal, before)),
  };
}

/** Returns whether there is any difference to show. */
export const isWorthShowing = ({ gains, level, streak, goals }: ProgressDiff): boolean =>
  gains.length > 0 || level !== null || streak !== null || goals.length > 0;
