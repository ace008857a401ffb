import * as z from 'zod/mini';
import { badgesHaveLocalTexts, listedBadgesHaveLocalTexts } from '#model/badges/badge-migrations';
import { localDescriptions, localNames } from '#model/content/local-names';
import { label, longText, url, whole } from '#model/fields';
import { withMigrations } from '#model/stored';

/** `badges/{badgeID}` */
export const badge = withMigrations(
  z.object({
    /** The school's own name, for readers in whose language there is none. */
    name: label(60),
    /** What readers of a language see in its place. */
    names: localNames,
    /** The school's own description, likewise. */
    description: longText(500),
    /** What readers of a language see in its place. */
    descriptions: localDescriptions,
    imageUrl: url,
    xpReward: whole(0, 10_000),
    /** The criteria to earn it, such as `complete_5_lessons`. */
    criteria: z.string().check(z.maxLength(200), z.regex(/^[a-z0-9]+([_ ][a-z0-9]+)*$/)),
  }),
  badgesHaveLocalTexts,
);
export type Badge = z.infer<typeof badge>;

/**
 * `badge_lists/all`: every badge by id, maintained by functions so that reading all badges costs one read.
 */
export const badgeList = withMigrations(
  z.object({ badges: z.record(z.string(), badge) }),
  listedBadgesHaveLocalTexts,
);
export type BadgeList = z.infer<typeof badgeList>;
