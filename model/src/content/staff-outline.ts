import * as z from 'zod/mini';
import { itemStatus } from '#model/content/item-status';
import { outlineItem } from '#model/content/outline';

export const staffModule = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  isPublished: z.boolean(),
});
export type StaffModule = z.infer<typeof staffModule>;

export const staffItem = z.extend(outlineItem, {
  moduleID: z.nullable(z.string()),
  status: itemStatus,
});
export type StaffItem = z.infer<typeof staffItem>;

/**
 * `course_outlines/{courseID}`: all modules and items of a course in order, also those that learners do not see, for
 * its staff. One read, without the texts of the lessons. Functions derive it.
 */
export const staffOutline = z.object({
  modules: z.array(staffModule),
  items: z.array(staffItem),
});
export type StaffOutline = z.infer<typeof staffOutline>;
