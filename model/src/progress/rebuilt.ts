import type { Clock } from '#model/progress/clock';
import { applyXpEvent, withStreak } from '#model/progress/engine';
import type { LearnerState } from '#model/progress/learner-state';
import { ledgerKey, lineOf, type Cause, type XpEvent } from '#model/progress/ledger';
import { ruleOf, type XpRule, type XpRules } from '#model/progress/xp-rule';
import { xpRules } from '#model/progress/xp-rules';

/**
 * Returns whether an entry matches its cause. The amount and the day are known from the entry only.
 */
const isLineOf = (line: XpEvent, cause: Cause, rules: XpRules): boolean =>
  line.kind === cause.kind &&
  line.courseID === cause.courseID &&
  line.itemID === cause.itemID &&
  line.revision === cause.revision &&
  // Some causes can recur, such as completing a course again; the entry then describes one occurrence.
  (!ruleOf(rules, line.kind).hasSource || line.earnedAt.getTime() === cause.earnedAt.getTime()) &&
  // The time spent on a lesson may have grown since.
  (ruleOf(rules, line.kind).revised === undefined || line.amount === cause.amount);

/**
 * Returns the correct ledger of a learner: existing entries that have a cause, and a new one for each cause without an
 * entry. Entries without a cause are left out if their kind can be derived; those of badges and corrections are their
 * own source.
 * @param causes those of a quiz in order of revision
 * @param hasLostSource whether the source of an entry is permanently deleted, so that the entry is the source now
 * @param deletedQuizIDs quizzes whose attempts can no longer be graded
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
  /** By kind and item, for causes that pay the difference. */
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

/**
 * Returns the existing entry if its day's cap explains the lower amount; otherwise the correct one.
 */
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

/** Returns the state that a ledger produces, starting from the learner's initial one. */
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
