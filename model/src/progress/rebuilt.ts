import type { Clock } from '#model/progress/clock';
import { applyXpEvent, withStreak } from '#model/progress/engine';
import type { LearnerState } from '#model/progress/learner-state';
import { dailyCap, ledgerKey, lineOf, type Cause, type XpEvent } from '#model/progress/ledger';

/** Kinds whose lines have a source outside the ledger: the learner's lessons and attempts at quizzes. */
const isDerived = ({ kind }: XpEvent) => kind === 'lesson' || kind === 'quiz';

/** Whether a line is the one that its cause has made. What it was paid, on which day, only the line knows. */
const isLineOf = (line: XpEvent, cause: Cause): boolean =>
  line.kind === cause.kind &&
  line.courseID === cause.courseID &&
  line.itemID === cause.itemID &&
  line.revision === cause.revision &&
  // A course can be completed again; its line tells of the first time.
  (line.kind === 'course' || line.earnedAt.getTime() === cause.earnedAt.getTime()) &&
  // How long a lesson took may have grown since.
  (line.kind !== 'quiz' || line.amount === cause.amount);

/**
 * The ledger that a learner must have: the lines that are there and have their cause, and one for each cause that has
 * none. Lines of lessons and quizzes without a cause are left out; those of badges, corrections and the like are their own
 * source.
 * @param causes those of a quiz in the order of their revisions
 */
export function rebuiltLedger(
  stored: ReadonlyMap<string, XpEvent>,
  causes: Cause[],
  clock: Clock,
): Map<string, XpEvent> {
  const wanted = new Map(causes.map((cause) => [ledgerKey(cause), cause]));
  const ledger = new Map(
    [...stored].filter(([key, line]) => {
      const cause = wanted.get(key);
      return cause === undefined ? !isDerived(line) : isLineOf(line, cause);
    }),
  );
  /** By quiz. */
  const paid = new Map<string, number>();
  for (const [key, cause] of wanted) {
    const { kind, itemID } = cause;
    const worth = cause.worth - (kind === 'quiz' ? (paid.get(itemID) ?? 0) : 0);
    const known = ledger.get(key);
    const line = known?.xp === worth ? known : paidLine(ledger, key, { ...cause, worth }, clock);
    ledger.set(key, line);
    if (kind === 'quiz') paid.set(itemID, (paid.get(itemID) ?? 0) + line.xp);
  }
  return ledger;
}

/** The line that there is, if its day's cap explains why it was paid less than is owed; else what it must be. */
function paidLine(
  ledger: ReadonlyMap<string, XpEvent>,
  key: string,
  owed: Cause,
  { dayOf }: Clock,
): XpEvent {
  const known = ledger.get(key);
  const day = known?.day ?? dayOf(owed.earnedAt);
  const paid = [...ledger]
    .filter(([other, { kind }]) => other !== key && kind === owed.kind)
    .reduce((sum, [, line]) => sum + (line.day === day ? Math.max(0, line.xp) : 0), 0);
  if (known && known.xp >= 0 && known.xp < owed.worth) {
    if (paid + known.xp >= (dailyCap[known.kind] ?? Infinity)) return known;
  }
  return lineOf(owed, day, paid);
}

/** The state that a ledger makes of a learner's first one. */
export function rebuiltState<State extends LearnerState>(
  first: State,
  ledger: ReadonlyMap<string, XpEvent>,
  clock: Clock,
): State {
  const lines = [...ledger.values()].sort((a, b) => a.earnedAt.getTime() - b.earnedAt.getTime());
  const badges = lines.flatMap(({ kind, itemID }) => (kind === 'badge' ? [itemID] : [])).sort();
  return withStreak({ ...lines.reduce(applyXpEvent<State>, first), badges }, clock);
}
