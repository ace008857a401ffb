import type { Badge } from '@trellis/model/badges/badge';
import { badgeFields, draftOf, type BadgeField } from '#web/features/admin-badges/data/badge-draft';

/** Returns the fields in which two versions of a badge differ; all fields if one is missing. */
export function changedFields(a: Badge | null, b: Badge | null): BadgeField[] {
  const [before, after] = [a && draftOf(a), b && draftOf(b)];
  return badgeFields.filter((field) => before?.[field] !== after?.[field]);
}

export const isSameBadge = (a: Badge | null, b: Badge | null): boolean =>
  (a === null) === (b === null) && changedFields(a, b).length === 0;
