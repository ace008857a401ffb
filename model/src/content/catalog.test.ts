import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogEntry, catalogEntryOf, catalogShards, shardOf } from '#model/content/catalog';
import type { Course } from '#model/content/course';

const at = new Date('2026-01-05T08:00:00Z');
const ferns: Course = {
  title: 'How ferns grow',
  category: 'Science',
  categoryNames: { en: '', ar: '' },
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
  thumbnailUrl: '',
  prerequisites: [],
  outcomes: [],
  learningStyles: [],
  certificate: null,
  status: 'published',
  createdAt: at,
  updatedAt: at,
  outline: [
    {
      id: 'm',
      title: 'Spores',
      description: '',
      items: [
        { id: 'a', kind: 'lesson', format: 'text', title: 'A', minutes: 8, isPreview: true },
        { id: 'b', kind: 'lesson', format: 'video', title: 'B', minutes: 5, isPreview: false },
        { id: 'q', kind: 'quiz', title: 'Q', minutes: 30, isPreview: false },
      ],
    },
  ],
  teachers: [],
  lessonCount: 2,
  quizCount: 1,
  cardPacks: [],
  flashcardCount: 0,
  enrollmentCount: 3,
  ratings: [0, 0, 0, 1, 1],
  ratingAverage: 4.5,
  ratingCount: 2,
};

describe('catalogEntryOf', () => {
  it('lists what browsing needs of a published course, with its lessons’ minutes', () => {
    const entry = catalogEntryOf(ferns);
    expect(entry).toMatchObject({ title: 'How ferns grow', minutes: 13, enrollmentCount: 3 });
    expect(catalogEntry.parse(entry)).toEqual(entry);
  });

  it.each(['draft', 'archived', 'trashed'] as const)('lists no course that is %s', (status) => {
    expect(catalogEntryOf({ ...ferns, status })).toBeNull();
  });

  it('shortens the description to at most 180 characters at a word boundary', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 80 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        const summary = catalogEntryOf({ ...ferns, description: text })!.summary;
        expect(summary.length).toBeLessThanOrEqual(180);
        if (text.length <= 180) {
          expect(summary).toBe(text);
          return;
        }
        expect(summary.endsWith('…')).toBe(true);
        expect(`${text} `.startsWith(`${summary.slice(0, -1)} `)).toBe(true);
      }),
    );
  });
});

it('cuts a text without a space', () => {
  const summary = catalogEntryOf({ ...ferns, description: 'x'.repeat(500) })?.summary;
  expect(summary).toBe(`${'x'.repeat(179)}…`);
});

it('puts every course into one of the shards', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(catalogShards).toContain(shardOf(id));
    }),
  );
});
