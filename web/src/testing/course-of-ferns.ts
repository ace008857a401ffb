import { course, type Course } from '@trellis/model/content/course';

/** A course that is complete, with the fields given. */
export const courseOfFerns = (fields: Partial<Course> = {}): Course => ({
  ...course.parse({
    title: 'How ferns grow',
    category: 'Science',
    description: 'Spores, fronds and shade.',
    duration: '2 hours',
    slug: 'how-ferns-grow',
    authorID: 'tess',
    teacherIDs: ['tess'],
    level: 'beginner',
    tags: ['botany'],
    language: 'en',
    price: 0,
    currency: 'USD',
    thumbnailUrl: '/media/ferns/cover.svg',
    prerequisites: [],
    outcomes: ['Tell a fern from a moss'],
    learningStyles: ['reading', 'visual'],
    certificate: null,
    status: 'published',
    createdAt: new Date('2026-01-01'),
    updatedAt: new Date('2026-01-01'),
  }),
  ...fields,
});
