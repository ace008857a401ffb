import type { Licence, LicenceTerms, Seat } from '#model/companies/licence';

const day = 86_400_000;

type Counted = Pick<Licence, 'taken' | 'seats' | 'coolingOffDays' | 'endsAt'>;
export type Seating = Pick<Licence, 'taken' | 'holderIDs'>;

/** Returns whether a licence gives anything at a time. */
export const isRunning = ({ endsAt }: Pick<Licence, 'endsAt'>, at: Date): boolean => endsAt > at;

/** Returns the seats that count: in use, or not cooled off yet. */
export const occupiedSeats = (
  { taken, coolingOffDays }: Pick<Counted, 'taken' | 'coolingOffDays'>,
  at: Date,
): Seat[] =>
  taken.filter(
    ({ endedAt }) => endedAt === null || endedAt.getTime() + coolingOffDays * day > at.getTime(),
  );

/** Returns how many seats can be given at a time. */
export const freeSeats = (licence: Counted, at: Date): number =>
  isRunning(licence, at) ? Math.max(0, licence.seats - occupiedSeats(licence, at).length) : 0;

/** Returns when the next seat that is cooling off is free; null if none is. */
export function nextFreeAt(licence: Counted, at: Date): Date | null {
  const ends = occupiedSeats(licence, at).flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
  return ends.length === 0 ? null : new Date(Math.min(...ends) + licence.coolingOffDays * day);
}

/** Returns the seats with their holders. */
export const seatingOf = (taken: Seat[]): Seating => ({
  taken,
  holderIDs: taken.flatMap(({ userID, endedAt }) => (endedAt === null ? [userID] : [])).sort(),
});

/**
 * Returns the seats after somebody was given one; null if none is free. A seat that is cooling off is free for the person who
 * had it, and for nobody else.
 */
export function withSeat(licence: Counted, userID: string, at: Date): Seating | null {
  const occupied = occupiedSeats(licence, at);
  const own = occupied.find((one) => one.userID === userID);
  if (own?.endedAt === null) return seatingOf(occupied);
  const others = occupied.filter((one) => one !== own);
  const isFull = !isRunning(licence, at) || others.length >= licence.seats;
  return isFull ? null : seatingOf([...others, { userID, assignedAt: at, endedAt: null }]);
}

/** Returns the seats after somebody's was taken away: it cools off. */
export const withoutSeat = (licence: Counted, userID: string, at: Date): Seating =>
  seatingOf(
    occupiedSeats(licence, at).map((one) =>
      one.userID === userID && one.endedAt === null ? { ...one, endedAt: at } : one,
    ),
  );

/**
 * Returns the seats under new terms, and who loses theirs: those who got it last, if there are fewer than are in use. Until it is
 * renewed, nobody does if the terms say so.
 */
export function underTerms(
  before: Counted,
  terms: LicenceTerms,
  at: Date,
): { seating: Seating; lost: string[] } {
  const occupied = occupiedSeats({ ...before, ...terms }, at);
  const used = occupied.filter(({ endedAt }) => endedAt === null);
  const isRenewed = terms.endsAt > before.endsAt;
  const keepsAll = terms.shrinkPolicy === 'renewal' && !isRenewed;
  const over = keepsAll ? 0 : Math.max(0, used.length - terms.seats);
  const newest = used.toSorted(byAge).slice(used.length - over);
  const seating = seatingOf(occupied.filter((one) => !newest.includes(one)));
  return { seating, lost: newest.map(({ userID }) => userID) };
}

const byAge = (one: Seat, other: Seat): number =>
  one.assignedAt.getTime() - other.assignedAt.getTime() || (one.userID < other.userID ? -1 : 1);
