import { refreshSession } from '#web/firebase/watch-session';
import { codeOf } from '#web/shared/use-command';

/** Asks once more if it is denied: the address may have been verified since the token was issued. */
export async function withFreshToken<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (codeOf(error) !== 'permission-denied') throw error;
    await refreshSession();
    return ask();
  }
}
