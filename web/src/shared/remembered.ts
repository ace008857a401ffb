/** A small setting of this browser. Where storage is refused (private windows), it lasts as long as the page. */
export function remembered(name: string) {
  const key = `trellis.${name}`;
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
        // Nothing to do: the setting is not worth an error.
      }
    },
  };
}
