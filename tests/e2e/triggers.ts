import { setTriggers } from '#scripts/emulators';

let depth = 0;

/**
 * Runs `action` while no trigger fires. The emulator reads anew what functions there are each time they are enabled again,
 * which takes a second or more: what needs it belongs together.
 */
export async function withoutTriggers(action: () => Promise<unknown>): Promise<void> {
  if (depth++ === 0) await setTriggers('disable');
  try {
    await action();
  } finally {
    if (--depth === 0) await setTriggers('enable');
  }
}
