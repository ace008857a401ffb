import { withDay } from '#model/progress/active-days';
import type { Badge } from '#model/badges/badge';
import { isEarned, type Achievements } from '#model/badges/badge-criteria';
import type { Day } from '#model/progress/calendar';
import { clockOf, type Clock } from '#model/progress/clock';
import { goalDone, weekStart, type LearningGoal } from '#model/progress/goals';
import { levelOf } from '#model/progress/levels';
import { ledgerKey, lineOf, quizWorth, type Cause, type XpEvent } from '#model/progress/ledger';
import { recentOf } from '#model/progress/recent-days';
import { streakAt } from '#model/progress/streak';
import type { DayCount, LearnerState } from '#model/progress/learner-state';
import { isoWeek } from '#model/progress/week';
import { ruleOf, type XpRule, type XpRules } from '#model/progress/xp-rule';
import { xpRules } from '#model/progress/xp-rules';

/** The result of applying events that the learner is notified of. */
export type ProgressEvent =
  | { kind: 'level'; level: number }
  | { kind: 'badge'; badgeID: string; name: string }
  | { kind: 'goal'; goal: LearningGoal; week: Day };

export type XpResult<State extends LearnerState> = {
  state: State;
  /** The ledger entries to add, by key. */
  lines: Map<string, XpEvent>;
  progressEvents: ProgressEvent[];
  /** When it happened: the time of the latest cause, or now if there is none. */
  at: Date;
};

/**
 * Returns a learner's state after new causes, including the badges they earn. The result does not depend on the order
 * of the causes, or on how they are split over calls.
 * @param clock the learner's clock, if the caller has it
 * @param now the time of badges that are earned without a cause, such as new ones
 */
export function applyXpCauses<State extends LearnerState>(
  before: State,
  causes: Cause[],
  badges: ReadonlyMap<string, Badge>,
  {
    clock = clockOf(before.clock),
    goals = [],
    now = new Date(0),
    rules = xpRules,
  }: { clock?: Clock; goals?: LearningGoal[]; now?: Date; rules?: XpRules } = {},
): XpResult<State> {
  const lines = new Map<string, XpEvent>();
  const progressEvents: ProgressEvent[] = [];
  let state = before;
  const inOrder = [...causes].sort(
    (a, b) => a.earnedAt.getTime() - b.earnedAt.getTime() || (ledgerKey(a) < ledgerKey(b) ? -1 : 1),
  );
  for (const cause of inOrder) {
    const key = ledgerKey(cause);
    if (lines.has(key)) continue;
    const day = clock.dayOf(cause.earnedAt);
    const { owed, dailyCap: cap } = ruleOf(rules, cause.kind);
    const paid = paidOn(state, day, cause.kind);
    const line = lineOf(owed?.(state, cause) ?? cause, day, { paid, cap });
    lines.set(key, line);
    state = applyXpEvent(state, line, rules);
  }
  if (state.activeDays !== before.activeDays) state = withStreak(state, clock);
  const last = inOrder.at(-1)?.earnedAt;
  const at = last === undefined ? now : later(state.lastActiveDate, last);
  state = awardBadges(state, badges, lines, { progressEvents, at, clock, rules });
  progressEvents.push(...reachedGoals(goals, before, state, clock));
  if (state.level > before.level) progressEvents.push({ kind: 'level', level: state.level });
  return { state, lines, progressEvents, at };
}

function reachedGoals(
  goals: LearningGoal[],
  before: LearnerState,
  after: LearnerState,
  clock: Clock,
): ProgressEvent[] {
  if (after.lastActiveDate === null || goals.length === 0) return [];
  const today = clock.dayOf(after.lastActiveDate);
  return goals
    .filter((goal) => goalDone(goal, after, { today, clock }) >= goal.target)
    .filter((goal) => goalDone(goal, before, { today, clock }) < goal.target)
    .map((goal) => ({ kind: 'goal', goal, week: weekStart(today) }));
}

/** Returns the state with a ledger entry applied, except for streak and badges. */
export function applyXpEvent<State extends LearnerState>(
  state: State,
  line: XpEvent,
  rules: XpRules = xpRules,
): State {
  const rule = ruleOf(rules, line.kind);
  const xp = state.xp + line.xp;
  const counted = {
    ...state,
    xp,
    level: levelOf(Math.max(0, xp)),
    courseXp: courseXpAfter(state, line),
    ...rule.effect?.(state, line),
  };
  if (!rule.isLearning || line.reason !== '') return counted;
  return {
    ...counted,
    ...weekAfter(state, line),
    activeDays: withDay(state.activeDays, line.day),
    recentDays: recentAfter(state, line, rule),
    lastActiveDate: later(state.lastActiveDate, line.earnedAt),
  };
}

/** Returns the state with its streak recomputed as of its last known day. */
export function withStreak<State extends LearnerState>(state: State, clock: Clock): State {
  const moment = state.lastActiveDate ?? new Date(0);
  const { current, longest, freezes } = streakAt(moment, state, clock);
  return { ...state, currentStreak: current, longestStreak: longest, freezes };
}

/** The XP of one badge may earn another, so repeat until there is none. */
function awardBadges<State extends LearnerState>(
  before: State,
  badges: ReadonlyMap<string, Badge>,
  lines: Map<string, XpEvent>,
  {
    progressEvents,
    at,
    clock,
    rules,
  }: { progressEvents: ProgressEvent[]; at: Date; clock: Clock; rules: XpRules },
): State {
  let state = before;
  for (;;) {
    const earned = nextBadge(state, badges);
    if (earned === undefined) return state;
    const [badgeID, { xpReward, name }] = earned;
    const line = badgeLine(badgeID, xpReward, at, clock.dayOf(at));
    lines.set(`badge:${badgeID}`, line);
    progressEvents.push({ kind: 'badge', badgeID, name });
    state = { ...applyXpEvent(state, line, rules), badges: [...state.badges, badgeID].sort() };
  }
}

/** Returns a badge that a learner has earned but not received. */
export function nextBadge(
  state: LearnerState,
  badges: ReadonlyMap<string, Badge>,
): [badgeID: string, badge: Badge] | undefined {
  const has = achievementsOf(state);
  return [...badges].find(
    ([badgeID, { criteria }]) => !state.badges.includes(badgeID) && isEarned(criteria, has),
  );
}

const badgeLine = (badgeID: string, xp: number, earnedAt: Date, day: Day): XpEvent => ({
  kind: 'badge',
  xp,
  day,
  earnedAt,
  courseID: '',
  itemID: badgeID,
  revision: 0,
  subject: '',
  amount: 0,
  reason: '',
});

/**
 * Returns the values that badges are measured on. XP that was taken back still counts, so that the order of events
 * does not matter.
 */
export function achievementsOf(state: LearnerState): Achievements {
  const { counters } = state;
  const passed = Object.values(state.quizzes).filter(({ best }) => best > 0);
  const takenByGradings = passed.map(({ best, percent }) => quizWorth(best) - quizWorth(percent));
  const xp = takenByGradings.reduce((sum, taken) => sum + taken, state.xp + counters.xpTaken);
  return {
    lessons: counters.lessonsCompleted,
    courses: counters.coursesCompleted,
    coursesBySubject: counters.coursesBySubject,
    quizzes: passed.length,
    quizScores: passed.map(({ best }) => best),
    flashcards: counters.flashcardsReviewed,
    reviews: counters.courseReviews,
    certificates: counters.certificates,
    programs: counters.programsCompleted,
    answers: counters.answersAccepted,
    longestStreak: state.longestStreak,
    level: levelOf(xp),
    xp,
  };
}

const courseXpAfter = ({ courseXp }: LearnerState, { courseID, xp }: XpEvent) =>
  courseID === '' ? courseXp : { ...courseXp, [courseID]: (courseXp[courseID] ?? 0) + xp };

const noCount: DayCount = { xp: 0, lessons: 0, quizzes: 0, flashcards: 0, seconds: 0, paid: {} };

function recentAfter(
  { recentDays }: LearnerState,
  { day, kind, xp, amount }: XpEvent,
  { dayField, amountIs }: XpRule,
): LearnerState['recentDays'] {
  const count = { ...(recentDays[day] ?? noCount) };
  count.xp += xp;
  count.paid = { ...count.paid, [kind]: (count.paid[kind] ?? 0) + xp };
  if (dayField) count[dayField] += amountIs === 'count' ? amount : 1;
  if (amountIs === 'seconds') count.seconds += amount;
  const days = { ...recentDays, [day]: count };
  return day in recentDays ? days : recentOf(days);
}

const paidOn = ({ recentDays }: LearnerState, day: Day, kind: XpEvent['kind']): number =>
  recentDays[day]?.paid[kind] ?? 0;

/** Late XP of a past week does not change a later week. */
function weekAfter({ week, weeklyXp }: LearnerState, line: XpEvent) {
  const lineWeek = isoWeek(line.earnedAt);
  if (lineWeek < week) return { week, weeklyXp };
  return { week: lineWeek, weeklyXp: line.xp + (lineWeek === week ? weeklyXp : 0) };
}

const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);
