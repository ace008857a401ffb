import { badge, type Badge } from '@trellis/model/progress/badge';
import { places } from '#functions/firestore/documents';
import { decodeEach } from '#functions/firestore/find';

/** How long an instance believes the badges that it has read, in ms. */
const believedFor = 5 * 60_000;

let known: { badges: Promise<ReadonlyMap<string, Badge>>; until: number } | undefined;

/** The badges by id, in the order of their ids. Read at most once in five minutes by each instance. */
export function badgeList(): Promise<ReadonlyMap<string, Badge>> {
  if (known !== undefined && known.until > Date.now()) return known.badges;
  const badges = readBadges();
  known = { badges, until: Date.now() + believedFor };
  badges.catch(forgetBadges);
  return badges;
}

/** Has the badges read afresh, as when one has changed. */
export function forgetBadges(): void {
  known = undefined;
}

async function readBadges(): Promise<ReadonlyMap<string, Badge>> {
  const found = decodeEach(badge, await places.badge('any').ref.parent.get());
  return new Map(
    found.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, ...data }) => [id, data] as const),
  );
}
