/**
 * Returns an id for a new card. Ids that are made later sort later, and those of one table by `index`: cards written in one
 * batch have the same time, so that their ids decide on their order.
 */
export function newCardID(index = 0, now = Date.now()): string {
  const place = index.toString(36).padStart(3, '0');
  return `${now.toString(36)}${place}${crypto.randomUUID().slice(0, 8)}`;
}
