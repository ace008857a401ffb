import { clockOf, type ClockSetting } from '#model/progress/clock';
import { withLine, withStreak } from '#model/progress/engine';
import type { LearnerState } from '#model/progress/learner-state';
import { ledgerKey, lineOf, type Cause, type XpEvent } from '#model/progress/ledger';

/** Kinds whose lines have a source outside the ledger: the learner's lessons and courses. */
const isDerived = ({ kind }: XpEvent) => kind === 'lesson';

/** Whether a line is the one that its cause has made. What it was paid, on which day, only the line knows. */
const isLineOf = (line: XpEvent, cause: Cause): boolean =>
  line.kind === cause.kind &&
  line.courseID === cause.courseID &&
  line.itemID === cause.itemID &&
  // A course can be completed again; its line tells of the first time.
  (line.kind === 'course' || line.earnedAt.getTime() === cause.earnedAt.getTime()) &&
  line.xp >= 0 &&
  line.xp <= cause.worth;

/**
 * The ledger that a learner must have: the lines that are there and have their cause, and one for each cause that has
 * none. Lines of lessons without a cause are left out; those of badges, corrections and the like are their own source.
 */
export function rebuiltLedger(
  stored: ReadonlyMap<string, XpEvent>,
  causes: Cause[],
  clockLog: ClockSetting[],
): Map<string, XpEvent> {
  const clock = clockOf(clockLog);
  const wanted = new Map(causes.map((cause) => [ledgerKey(cause), cause]));
  const ledger = new Map(
    [...stored].filter(([key, line]) => {
      const cause = wanted.get(key);
      return cause === undefined ? !isDerived(line) : isLineOf(line, cause);
    }),
  );
  for (const [key, cause] of wanted) {
    if (ledger.has(key)) continue;
    const day = clock.dayOf(cause.earnedAt);
    const paid = [...ledger.values()]
      .filter((line) => line.kind === cause.kind && line.day === day)
      .reduce((sum, { xp }) => sum + xp, 0);
    ledger.set(key, lineOf(cause, day, paid));
  }
  return ledger;
}

/** The state that a ledger makes of a learner's first one. */
export function rebuiltState<State extends LearnerState>(
  first: State,
  ledger: ReadonlyMap<string, XpEvent>,
): State {
  const lines = [...ledger.values()].sort((a, b) => a.earnedAt.getTime() - b.earnedAt.getTime());
  const badges = lines.flatMap(({ kind, itemID }) => (kind === 'badge' ? [itemID] : [])).sort();
  return withStreak({ ...lines.reduce(withLine<State>, first), badges });
}
