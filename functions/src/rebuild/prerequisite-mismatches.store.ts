import { prerequisiteCycle, type RequiringCourse } from '@trellis/model/content/prerequisites';
import { refs } from '#functions/firestore/typed-refs';
import type { RecomputedCourse } from '#functions/rebuild/course-mismatches.store';
import type { Mismatch } from '#functions/rebuild/mismatch.store';

/**
 * Yields each cycle of prerequisites once, with the course of the lowest id: two teachers can make one at the same time.
 * They have to decide which course needs which.
 */
export async function* prerequisiteMismatches(
  courses: RecomputedCourse[],
): AsyncGenerator<Mismatch> {
  const known = new Map<string, RequiringCourse>(
    courses.map(({ id, course: { title, prerequisites } }) => [id, { id, title, prerequisites }]),
  );
  for (const start of known.values()) {
    const cycle = await prerequisiteCycle(start, async (id) => known.get(id) ?? null, Infinity);
    if (cycle === null || cycle.some(({ id }) => id < start.id)) continue;
    const way = [...cycle, start].map(({ id }) => id).join(' → ');
    yield {
      path: refs.course(start.id).ref.path,
      differences: [
        { field: 'prerequisites', stored: start.prerequisites, expected: `no cycle: ${way}` },
      ],
      mend: async () => {},
      needsPerson: true,
    };
  }
}
