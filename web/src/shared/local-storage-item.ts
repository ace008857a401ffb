const prefix = 'trellis.';
/** Prefix of items that belong to a user rather than to the browser. */
const personal = `${prefix}mine.`;

/** Removes all items whose names begin with `mine.`. */
export function clearPersonalItems(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(personal))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // If storage is blocked, nothing was stored.
  }
}

/**
 * Creates a small setting in local storage. If storage is blocked (private windows), it lasts as long as the page.
 */
export function localStorageItem(name: string) {
  const key = `${prefix}${name}`;
  return {
    read: (): string | null => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (value: string | null) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // Ignore: the setting is not worth an error.
      }
    },
    /** Calls `listener` with the new value whenever another tab changes it. */
    onChangeElsewhere: (listener: (value: string | null) => void) =>
      addEventListener('storage', (event) => {
        // Without a key, all items were removed.
        if (event.key === key || event.key === null) listener(event.newValue);
      }),
  };
}
