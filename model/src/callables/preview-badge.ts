import * as z from 'zod/mini';

/**
 * Returns which learners meet a badge's criteria, before the badge is saved. For administrators.
 */
export const previewBadge = {
  name: 'previewBadge',
  input: z.object({ criteria: z.string().check(z.maxLength(200)) }),
  output: z.object({
    /** How many learners were checked: those with the most XP. */
    learners: z.int(),
    /** Whether all learners were checked. */
    isWhole: z.boolean(),
    qualifying: z.int(),
    /** A sample of those who qualify. */
    examples: z.array(z.object({ userID: z.string(), userName: z.string() })),
  }),
} as const;
