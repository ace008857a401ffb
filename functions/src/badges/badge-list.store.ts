import { isDeepStrictEqual } from 'node:util';
import { badge, type Badge, type BadgeList } from '@trellis/model/badges/badge';
import { safeReadStored } from '@trellis/model/stored';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach } from '#functions/firestore/find';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How long an instance caches the badges, in ms. */
export const badgeCacheTtlMs = 5 * 60_000;

type Badges = ReadonlyMap<string, Badge>;
let known: { badges: Promise<Badges>; until: number } | undefined;

/** Returns the badges by id, in id order. Each instance reads them at most once in five minutes. */
export function badgeList(): Promise<Badges> {
  if (known !== undefined && known.until > Date.now()) return known.badges;
  const badges = readBadges();
  known = { badges, until: Date.now() + badgeCacheTtlMs };
  badges.catch(clearBadgeCache);
  return badges;
}

/** Clears the cache, for example when a badge has changed. */
export function clearBadgeCache(): void {
  known = undefined;
}

/** Costs one read, or one per badge while there is no valid list document. */
async function readBadges(): Promise<Badges> {
  const { ref, schema } = refs.badgeList();
  const stored = safeReadStored(schema, (await ref.get()).data());
  const list = stored.success ? stored.data : await badgesAsList();
  return new Map(Object.entries(list?.badges ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the list document for the current badges; null if there are none. */
export async function badgesAsList(): Promise<BadgeList | null> {
  const found = await refs.badge('any').ref.parent.get();
  if (found.empty) return null;
  const badges = decodeEach(badge, found).map(({ id, ...data }) => [id, data] as const);
  return { badges: Object.fromEntries(badges) };
}

/**
 * Updates the list document from the badges. Events may arrive twice, late, in any order and at once: if another
 * writer was faster, it reads again.
 */
export const refreshBadgeList = (): Promise<void> =>
  retryWithBackoff(async () => {
    const { ref } = refs.badgeList();
    const stored = await ref.get();
    const wanted = await badgesAsList();
    if (isDeepStrictEqual(stored.data() ?? null, wanted)) return;
    const { updateTime: lastUpdateTime } = stored;
    if (lastUpdateTime === undefined) await ref.create(wanted ?? { badges: {} });
    else if (wanted === null) await ref.delete({ lastUpdateTime });
    else await ref.update({ ...wanted }, { lastUpdateTime });
  });
