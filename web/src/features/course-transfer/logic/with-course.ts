import type { AuthoredCourse } from '@trellis/model/content/course';
import { courseSlugPath } from '@trellis/model/paths';
import type { Write, WritePlan } from '#web/features/course-transfer/logic/write-plan';

/** Returns a plan that gives these values to the course itself, which is its first document. */
export const withCourse = (
  { steps, ...plan }: WritePlan,
  fields: Pick<AuthoredCourse, 'category' | 'slug'>,
): WritePlan => ({
  ...plan,
  steps: steps.map((step, index) =>
    index > 0 ? step : step.map((one) => withFields(one, fields)),
  ),
});

/** The first step writes the course and takes its slug. */
const withFields = ({ path, data }: Write, fields: { category: string; slug: string }): Write =>
  path.startsWith(courseSlugPath(''))
    ? { path: courseSlugPath(fields.slug), data }
    : { path, data: { ...data, ...fields } };
