import type { AuthoredCourse } from '@trellis/model/content/course';
import type { Category } from '@trellis/model/content/category';
import type { CatalogShard } from '@trellis/model/content/catalog';
import type { CourseSlug } from '@trellis/model/content/course-slug';
import type { CourseModule } from '@trellis/model/content/module';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

/** The fields of a course that teachers write; `course.parse` adds the initial derived fields. */
export const aCourse = factory<
  AuthoredCourse,
  'draft' | 'archived' | 'paid' | 'certifying' | 'largest'
>(
  () => ({
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
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    draft: { status: 'draft' },
    archived: { status: 'archived' },
    paid: { price: 4900 },
    certifying: { certificate: { minGrade: 70 } },
    largest: {
      title: wordOf(120),
      description: wordOf(2000),
      teacherIDs: ['tess', ...Array.from({ length: 9 }, (_, i) => `${i}${wordOf(127)}`)],
      tags: Array<string>(8).fill(wordOf(40)),
      prerequisites: Array<string>(8).fill(wordOf(200)),
      outcomes: Array<string>(8).fill(wordOf(200)),
      learningStyles: ['reading', 'visual', 'practice', 'audio'],
      certificate: { minGrade: 100 },
      thumbnailUrl: `https://${wordOf(1992)}`,
    },
  },
);

export const aModule = factory<CourseModule, 'hidden'>(
  () => ({
    title: 'Spores',
    description: 'Where ferns come from.',
    order: 1,
    isPublished: true,
  }),
  { hidden: { isPublished: false } },
);

export const aCategory = factory<Category, 'untranslated'>(
  () => ({ name: 'Science', names: { en: 'Science', ar: 'العلوم' }, slug: 'science', order: 1 }),
  { untranslated: { names: { en: '', ar: '' } } },
);

export const aCourseSlug = factory<CourseSlug>(() => ({ courseID: 'ferns' }), {});

export const aCatalogShard = factory<CatalogShard>(() => ({ courses: {}, programs: {} }), {});
