import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/** What a right to a course comes from. */
export const entitlementSource = z.object({
  kind: z.enum(['purchase', 'subscription', 'licence', 'gift']),
  /** The id of the order, subscription, licence or gift. */
  id: z.string(),
  /** Null: for ever. */
  until: z.nullable(timestamp),
});
export type EntitlementSource = z.infer<typeof entitlementSource>;

/**
 * `entitlements/{userID}_{courseID}`: the right of a learner to a course that costs something, which the rules ask. Functions
 * own it; it ends by itself.
 */
export const entitlement = z.object({
  userID: id,
  courseID: id,
  /** The latest end of its sources; null: for ever. */
  until: z.nullable(timestamp),
  /** Sorted by kind and id. */
  sources: z.array(entitlementSource),
});
export type Entitlement = z.infer<typeof entitlement>;

/** Returns the right that all sources give together; null without any. */
export function entitlementOf(
  { userID, courseID }: Pick<Entitlement, 'userID' | 'courseID'>,
  sources: EntitlementSource[],
): Entitlement | null {
  if (sources.length === 0) return null;
  const ends = sources.map(({ until }) => until?.getTime() ?? Infinity);
  const last = Math.max(...ends);
  return {
    ...{ userID, courseID },
    until: last === Infinity ? null : new Date(last),
    sources: sources.toSorted(byName),
  };
}

/** Returns the sources with one replaced or added; without it if it gives nothing any more. */
export function withSource(
  sources: EntitlementSource[],
  source: Pick<EntitlementSource, 'kind' | 'id'>,
  gives: Pick<EntitlementSource, 'until'> | null,
): EntitlementSource[] {
  const { kind, id: sourceID } = source;
  const others = sources.filter((one) => one.kind !== kind || one.id !== sourceID);
  return gives === null ? others : [...others, { kind, id: sourceID, until: gives.until }];
}

/** Returns whether a right lasts at a time. */
export const isLasting = (right: Pick<Entitlement, 'until'> | null, at: Date): boolean =>
  right !== null && (right.until === null || right.until > at);

const nameOf = ({ kind, id: sourceID }: EntitlementSource) => `${kind}:${sourceID}`;

const byName = (one: EntitlementSource, other: EntitlementSource): number =>
  nameOf(one) < nameOf(other) ? -1 : 1;
