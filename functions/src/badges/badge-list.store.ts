import { isDeepStrictEqual } from 'node:util';
import { badge, type Badge, type BadgeList } from '@trellis/model/badges/badge';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach } from '#functions/firestore/find';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How long an instance believes the badges that it has read, in ms. */
export const badgeCacheTtlMs = 5 * 60_000;

type Badges = ReadonlyMap<string, Badge>;
let known: { badges: Promise<Badges>; until: number } | undefined;

/** The badges by id, in the order of their ids. Read at most once in five minutes by each instance. */
export function badgeList(): Promise<Badges> {
  if (known !== undefined && known.until > Date.now()) return known.badges;
  const badges = readBadges();
  known = { badges, until: Date.now() + badgeCacheTtlMs };
  badges.catch(clearBadgeCache);
  return badges;
}

/** Has the badges read afresh, as when one has changed. */
export function clearBadgeCache(): void {
  known = undefined;
}

/** One read; as many as there are badges while there is no list that can be read. */
async function readBadges(): Promise<Badges> {
  const { ref, schema } = refs.badgeList();
  const stored = schema.safeParse((await ref.get()).data());
  const list = stored.success ? stored.data : await badgesAsList();
  return new Map(Object.entries(list?.badges ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The list as the badges say it must be; null where there are none. */
export async function badgesAsList(): Promise<BadgeList | null> {
  const found = await refs.badge('any').ref.parent.get();
  if (found.empty) return null;
  const badges = decodeEach(badge, found).map(({ id, ...data }) => [id, data] as const);
  return { badges: Object.fromEntries(badges) };
}

/**
 * Brings the list up to the badges. Events of them may come twice, late, in any order and at once: whoever finds that
 * another has written the list looks again.
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
