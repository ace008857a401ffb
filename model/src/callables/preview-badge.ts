import * as z from 'zod/mini';

/** Tells an administrator who has what a badge asks for, before it is saved. */
export const previewBadge = {
  name: 'previewBadge',
  input: z.object({ criteria: z.string().check(z.maxLength(200)) }),
  output: z.object({
    /** How many learners were looked at: those with the most XP. */
    learners: z.int(),
    /** Whether that was all of them. */
    isWhole: z.boolean(),
    qualifying: z.int(),
    /** Some of those who qualify. */
    examples: z.array(z.object({ userID: z.string(), userName: z.string() })),
  }),
} as const;
