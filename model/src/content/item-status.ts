import * as z from 'zod/mini';

/** Whether learners see an activity. What is trashed stays until its teachers restore it or delete it for good. */
export const itemStatus = z.enum(['draft', 'published', 'trashed']);
export type ItemStatus = z.infer<typeof itemStatus>;
