import { setTriggers } from '#scripts/emulators';

let depth = 0;

/**
 * Runs `action` while triggers are disabled. Enabling them takes the emulator a second or more, so combine the setup
 * that needs it.
 */
export async function withoutTriggers(action: () => Promise<unknown>): Promise<void> {
  if (depth++ === 0) await setTriggers('disable');
  try {
    await action();
  } finally {
    if (--depth === 0) await setTriggers('enable');
  }
}
