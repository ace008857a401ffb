import type { CourseArrangement } from '@trellis/model/content/course-arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

/** As long as the ids that the studio gives. */
const idOf = (index: number) => `${wordOf(32)}-${index}`;

export const anArrangement = factory<CourseArrangement, 'ofThreeHundred' | 'largest'>(
  () => ({
    modules: ['spores', 'fronds'],
    items: ['lesson:spore', 'quiz:quiz', 'lesson:frond'],
    updatedAt: longAgo,
  }),
  {
    ofThreeHundred: { items: Array.from({ length: 300 }, (_, i) => `lesson:ferns-${i}`) },
    largest: {
      modules: Array.from({ length: 200 }, (_, i) => idOf(i)),
      items: Array.from({ length: 1000 }, (_, i) => `${i % 2 ? 'quiz' : 'lesson'}:${idOf(i)}`),
    },
  },
);

export const aStaffOutline = factory<StaffOutline, never>(
  () => ({
    modules: [{ id: 'fronds', title: 'Fronds', description: '', isPublished: false }],
    items: [
      {
        id: 'frond',
        kind: 'lesson',
        title: 'What a frond is',
        minutes: 8,
        isPreview: false,
        format: 'text',
        moduleID: 'fronds',
        status: 'draft',
      },
    ],
  }),
  {},
);
