import { localStorageItem } from '#web/shared/local-storage-item';

const folder = 'mine.unsaved.';
const keyPrefix = `trellis.${folder}`;

/**
 * Returns the names of the drafts on this device that the server does not have yet, those that begin with `start`. Signing
 * out removes drafts, like all personal items.
 */
export function unsavedDraftNames(start = ''): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(keyPrefix + start))
      .map((key) => key.slice(keyPrefix.length));
  } catch {
    return [];
  }
}

/** Returns the stored draft of a name, as JSON. */
export const readUnsavedDraft = (name: string): string | null =>
  localStorageItem(folder + name).read();

/** Stores or removes a draft; returns whether the browser could: its storage may be full or blocked. */
export function keepUnsavedDraft(name: string, text: string | null): boolean {
  const item = localStorageItem(folder + name);
  item.write(text);
  return text === null || item.read() === text;
}

/**
 * Claims a draft for this tab until `release` is called or the tab ends; undefined if another tab holds it (Web Locks).
 */
export function claimDraft(name: string): Promise<{ release: () => void } | undefined> {
  // Only a secure context has locks.
  if (!('locks' in navigator)) return Promise.resolve({ release: () => {} });
  return new Promise((answer) => {
    void navigator.locks.request(keyPrefix + name, { ifAvailable: true }, (lock) => {
      if (lock === null) return answer(undefined);
      return new Promise<void>((release) => answer({ release }));
    });
  });
}
