import type { Badge } from '@trellis/model/badges/badge';

export const badgeFields = ['name', 'description', 'imageUrl', 'xpReward', 'criteria'] as const;
export type BadgeField = (typeof badgeFields)[number];

/** Returns the fields in which two versions of a badge differ; all fields if one is missing. */
export const changedFields = (a: Badge | null, b: Badge | null): BadgeField[] =>
  a === b ? [] : badgeFields.filter((field) => a?.[field] !== b?.[field]);

export const isSameBadge = (a: Badge | null, b: Badge | null): boolean =>
  (a === null) === (b === null) && changedFields(a, b).length === 0;
