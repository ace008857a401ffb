import { groupByModule } from '@trellis/model/content/group-by-module';
import type { OutlineModule } from '@trellis/model/content/outline';
import type { StaffOutline } from '@trellis/model/content/staff-outline';

/**
 * Returns the outline of a course as learners see it; with drafts, as they would see it if everything that is not in
 * the trash were published. Modules without anything are left out; items without a module come first.
 */
export function previewOutline(
  { modules, items }: StaffOutline,
  includesDrafts: boolean,
): OutlineModule[] {
  return groupByModule(
    modules.filter(({ isPublished }) => isPublished || includesDrafts),
    items.filter(({ status }) => status === 'published' || (includesDrafts && status === 'draft')),
  );
}
