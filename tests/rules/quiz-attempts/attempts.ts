import { attemptPath, takerPath } from '@trellis/model/paths';
import { aTaker, anAttempt } from '#tests/factories/an-attempt';
import { as, type Client, now, nowIn, setting } from '#tests/rules/client';

/** Returns the document that starts an attempt, as the app writes it, with server timestamps. */
export const newAttempt = (...changes: Parameters<typeof anAttempt>) =>
  nowIn(anAttempt(...changes), 'startedAt', 'savedAt', 'seenAt');

type Beginning = { quizID?: string; number?: number; attempt?: object; taker?: object };

/** Starts an attempt together with its taker document in one batch, as the app does, with optional changes. */
export function begin(
  who: Client | Parameters<typeof as>[0],
  { quizID = 'test', number = 1, attempt = {}, taker = {} }: Beginning = {},
): Promise<void> {
  const client = typeof who === 'object' && 'together' in who ? who : as(who);
  const { uid } = client;
  return client.together(
    setting(attemptPath(uid, quizID, number), {
      ...newAttempt({ userID: uid, quizID, number }),
      ...attempt,
    }),
    setting(takerPath(quizID, uid), { ...aTaker({ number }), ...taker }),
  );
}

/** Returns the fields of a save or a submission. */
export const saved = (fields: object = {}) => ({ savedAt: now(), ...fields });
export const submitted = (fields: object = {}) =>
  saved({ status: 'submitted', submittedAt: now(), ...fields });

/** Returns the time some minutes ago. */
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
