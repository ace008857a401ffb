import { HttpsError } from 'firebase-functions/v2/https';
import type { AdminAction, Refusal } from '@trellis/model/administration/admin-action';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { recordEvent } from '#functions/progress/record-event.store';

const reasons: Record<Refusal, string> = {
  unknown_learner: 'There is no such learner.',
  too_little_xp: 'The learner has less XP than that.',
  future_day: 'That day has not come yet.',
  active_day: 'The learner learned on that day.',
};

/**
 * Applies an administrator's action and returns the learner's state afterwards. Idempotent. Actions that are not
 * allowed are rejected with their {@link Refusal} in `details.refusal`.
 */
export async function applyAdminAction(uid: string, order: AdminAction): Promise<UserProgress> {
  const { state, refusals } = await recordEvent(uid, { kind: 'order', order });
  const refusal = refusals.get(order) ?? (state === null ? 'unknown_learner' : undefined);
  if (state !== null && refusal === undefined) return state;
  const code = refusal === 'unknown_learner' ? 'not-found' : 'failed-precondition';
  throw new HttpsError(code, reasons[refusal ?? 'unknown_learner'], { refusal });
}
