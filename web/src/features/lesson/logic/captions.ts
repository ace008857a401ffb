import { createStore } from '#web/shared/store';
import { preferences } from '#web/shared/preferences';
import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('captions');
const chosen = createStore<boolean | undefined>(undefined);

/**
 * Returns whether videos show captions: the choice made on this page, else the learner's settings or this browser's
 * stored choice.
 */
export function useCaptionsShown(): boolean {
  const { showsCaptions } = preferences.use();
  return chosen.use() ?? (showsCaptions || stored.read() === 'on');
}

export function chooseCaptions(isShown: boolean) {
  stored.write(isShown ? 'on' : null);
  chosen.set(isShown);
}
