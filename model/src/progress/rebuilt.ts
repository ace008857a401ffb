import type { Clock } from '#model/progress/clock';
import { applyXpEvent, withStreak } from '#model/progress/engine';
import type { LearnerState } from '#model/progress/learner-state';
import { ledgerKey, lineOf, type Cause, type XpEvent } from '#model/progress/ledger';
import { ruleOf, type XpRule, type XpRules } from '#model/progress/xp-rule';
import { xpRules } from '#model/progress/xp-rules';

/** Whether a line is the one that its cause has made. What it was paid, on which day, only the line knows. */
const isLineOf = (line: XpEvent, cause: Cause, rules: XpRules): boolean =>
  line.kind === cause.kind &&
  line.courseID === cause.courseID &&
  line.itemID === cause.itemID &&
  line.revision === cause.revision &&
  // What can happen again, as a course can be completed again, or a lesson whose progress was deleted: its line tells of one
  // time.
  (!ruleOf(rules, line.kind).hasSource || line.earnedAt.getTime() === cause.earnedAt.getTime()) &&
  // How long a lesson took may have grown since.
  (ruleOf(rules, line.kind).revised === undefined || line.amount === cause.amount);

/**
 * The ledger that a learner must have: the lines that are there and have their cause, and one for each cause that has
 * none. Lines without a cause are left out where their kind has a source; those of badges, corrections and the like are
 * their own.
 * @param causes those of a quiz in the order of their revisions
 * @param hasLostSource whether what a line follows from is gone for good, so that it is its own source now
 * @param deletedQuizIDs quizzes whose attempts can be graded no more
 */
export function rebuiltLedger(
  stored: ReadonlyMap<string, XpEvent>,
  causes: Cause[],
  clock: Clock,
  rules: XpRules = xpRules,
  hasLostSource: (line: XpEvent) => boolean = () => false,
): Map<string, XpEvent> {
  const wanted = new Map(causes.map((cause) => [ledgerKey(cause), cause]));
  const ledger = new Map(
    [...stored].filter(([key, line]) => {
      const cause = wanted.get(key);
      return cause === undefined
        ? !ruleOf(rules, line.kind).hasSource || hasLostSource(line)
        : isLineOf(line, cause, rules);
    }),
  );
  /** By kind and item, of what pays the difference. */
  const paid = new Map<string, number>();
  for (const [key, cause] of wanted) {
    const rule = ruleOf(rules, cause.kind);
    const item = `${cause.kind}:${cause.itemID}`;
    const worth = cause.worth - (paid.get(item) ?? 0);
    const known = ledger.get(key);
    const owed = { ...cause, worth };
    const line = known?.xp === worth ? known : paidLine(ledger, key, owed, clock, rule);
    ledger.set(key, line);
    if (rule.revised) paid.set(item, (paid.get(item) ?? 0) + line.xp);
  }
  return ledger;
}

/** The line that there is, if its day's cap explains why it was paid less than is owed; else what it must be. */
function paidLine(
  ledger: ReadonlyMap<string, XpEvent>,
  key: string,
  owed: Cause,
  { dayOf }: Clock,
  { dailyCap: cap }: XpRule,
): XpEvent {
  const known = ledger.get(key);
  const day = known?.day ?? dayOf(owed.earnedAt);
  const paid = [...ledger]
    .filter(([other, { kind }]) => other !== key && kind === owed.kind)
    .reduce((sum, [, line]) => sum + (line.day === day ? Math.max(0, line.xp) : 0), 0);
  if (known && known.xp >= 0 && known.xp < owed.worth) {
    if (paid + known.xp >= (cap ?? Infinity)) return known;
  }
  return lineOf(owed, day, { paid, cap });
}

/** The state that a ledger makes of a learner's first one. */
export function rebuiltState<State extends LearnerState>(
  first: State,
  ledger: ReadonlyMap<string, XpEvent>,
  clock: Clock,
  rules: XpRules = xpRules,
): State {
  const lines = [...ledger.values()].sort((a, b) => a.earnedAt.getTime() - b.earnedAt.getTime());
  const badges = lines.flatMap(({ kind, itemID }) => (kind === 'badge' ? [itemID] : [])).sort();
  const state = lines.reduce((before, line) => applyXpEvent(before, line, rules), first);
  return withStreak({ ...state, badges }, clock);
}
