import { attemptPath, takerPath } from '@trellis/model/paths';
import { aTaker, anAttempt } from '#tests/factories/an-attempt';
import { as, type Client, now, nowIn, setting } from '#tests/rules/client';

/** What begins an attempt, as an honest page writes it; with server time. */
export const newAttempt = (...changes: Parameters<typeof anAttempt>) =>
  nowIn(anAttempt(...changes), 'startedAt', 'savedAt', 'seenAt');

type Beginning = { quizID?: string; number?: number; attempt?: object; taker?: object };

/** Begins an attempt with what opens its questions, in one batch, as the page does; changed as a test wants it. */
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

/** What goes with every save and with what is handed in. */
export const saved = (fields: object = {}) => ({ savedAt: now(), ...fields });
export const submitted = (fields: object = {}) =>
  saved({ status: 'submitted', submittedAt: now(), ...fields });

/** So many minutes before now. */
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
