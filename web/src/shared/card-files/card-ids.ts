const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const length = 20;
const atOnce = 1000;

/**
 * Returns the ids of cards by their ids in a file: the same for the same note, in every course and each time, so that a file
 * that is imported again updates its cards.
 */
export async function cardIDsOf(
  keys: Iterable<string>,
  onProgress: (share: number) => void = () => {},
): Promise<Map<string, string>> {
  const all = [...new Set(keys)];
  const ids = new Map<string, string>();
  for (let from = 0; from < all.length; from += atOnce) {
    const part = all.slice(from, from + atOnce);
    const found = await Promise.all(part.map(idOf));
    part.forEach((key, index) => ids.set(key, found[index]!));
    onProgress(from / all.length);
  }
  return ids;
}

async function idOf(key: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`anki:${key}`));
  const bytes = new Uint8Array(hash, 0, length);
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}
