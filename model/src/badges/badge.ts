import * as z from 'zod/mini';
import { label, longText, url, whole } from '#model/fields';

/** `badges/{badgeID}` */
export const badge = z.object({
  name: label(60),
  description: longText(500),
  imageUrl: url,
  xpReward: whole(0, 10_000),
  /** The criteria to earn it, such as `complete_5_lessons`. */
  criteria: z.string().check(z.maxLength(200), z.regex(/^[a-z0-9]+([_ ][a-z0-9]+)*$/)),
});
export type Badge = z.infer<typeof badge>;

/**
 * `badge_lists/all`: every badge by id, maintained by functions so that reading all badges costs one read.
 */
export const badgeList = z.object({ badges: z.record(z.string(), badge) });
export type BadgeList = z.infer<typeof badgeList>;
