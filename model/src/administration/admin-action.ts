import type { AuditEntry } from '#model/administration/audit-entry';
import type { Day } from '#model/progress/calendar';
import { hasDay } from '#model/progress/active-days';
import type { Clock } from '#model/progress/clock';
import type { LearnerState } from '#model/progress/learner-state';
import { correctionCause, type Cause } from '#model/progress/ledger';

/** An action of an administrator on a learner's record; applied at most once. */
export type AdminAction = { actorID: string; reason: string; at: Date } & (
  | { action: 'correct_xp'; correctionID: string; xp: number }
  | { action: 'excuse_day'; day: Day }
);

/** Why an action is rejected. */
export type Refusal = 'unknown_learner' | 'too_little_xp' | 'future_day' | 'active_day';

/** Returns the id of an action's audit log entry; equal actions have equal ids. */
export const auditID = (uid: string, order: AdminAction): string =>
  entryID(order.action, uid, nameOf(order));

/** The id of a correction's line in the audit log. */
export const correctionAuditID = (uid: string, correctionID: string): string =>
  entryID('correct_xp', uid, correctionID);

const entryID = (action: AdminAction['action'], uid: string, name: string) =>
  `${action}:${uid}:${name}`;

const nameOf = (order: AdminAction) =>
  order.action === 'correct_xp' ? order.correctionID : order.day;

export const auditEntryOf = (uid: string, order: AdminAction): AuditEntry => ({
  actorID: order.actorID,
  action: order.action,
  subjectID: uid,
  detail: order.action === 'correct_xp' ? `${order.xp}` : order.day,
  reason: order.reason,
  createdAt: order.at,
});

/** The result of applying actions in sequence; the streak is not recomputed yet. */
export type AppliedActions<State extends LearnerState> = {
  state: State;
  /** Corrections to add to the ledger. */
  causes: Cause[];
  done: AdminAction[];
  refusals: Map<AdminAction, Refusal>;
};

/**
 * Returns the result of applying actions to a learner's state.
 * @param orders those that are not in the audit log yet; may contain duplicates
 */
export function applyAdminActions<State extends LearnerState>(
  before: State,
  orders: AdminAction[],
  clock: Clock,
): AppliedActions<State> {
  const out: AppliedActions<State> = { state: before, causes: [], done: [], refusals: new Map() };
  let { xp } = before;
  const isSame = (a: AdminAction, b: AdminAction) =>
    a.action === b.action && nameOf(a) === nameOf(b);
  for (const order of orders) {
    if (out.done.some((other) => isSame(other, order))) continue;
    const refusal = refusalOf(order, out.state, xp, clock);
    if (refusal !== null) {
      out.refusals.set(order, refusal);
      continue;
    }
    out.done.push(order);
    if (order.action === 'correct_xp') {
      xp += order.xp;
      out.causes.push(correctionCause({ id: order.correctionID, ...order }));
    } else {
      const repairedDays = [...new Set([...out.state.repairedDays, order.day])].sort();
      out.state = { ...out.state, repairedDays };
    }
  }
  return out;
}

function refusalOf(
  order: AdminAction,
  state: LearnerState,
  xp: number,
  clock: Clock,
): Refusal | null {
  if (order.action === 'correct_xp') return xp + order.xp < 0 ? 'too_little_xp' : null;
  if (hasDay(state.activeDays, order.day)) return 'active_day';
  return order.day > clock.dayOf(order.at) ? 'future_day' : null;
}
