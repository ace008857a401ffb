import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { course } from '#model/content/course';
import { lessonsHaveFormats } from '#model/content/course-migrations';
import { lesson } from '#model/content/lesson';
import { label } from '#model/fields';
import {
  hasMigrations,
  lifted,
  readStored,
  safeReadStored,
  withMigrations,
  type Migration,
} from '#model/stored';

/** A lesson as it might be tomorrow: it names its licence, which is required, and its minutes have become seconds. */
const tomorrow = z.extend(z.omit(lesson, { minutes: true }), {
  license: label(40),
  seconds: z.int(),
});
const hasLicense: Migration = {
  number: 1,
  isDue: ({ license }) => license === undefined,
  lift: (fields) => ({ ...fields, license: 'all rights reserved' }),
};
const countsSeconds: Migration = {
  number: 2,
  isDue: ({ minutes }) => typeof minutes === 'number',
  lift: ({ minutes, ...fields }) => ({ ...fields, seconds: Number(minutes) * 60 }),
};
const migrated = withMigrations(z.extend(tomorrow, {}), hasLicense, countsSeconds);

const stored = {
  ...{ courseID: 'ferns', moduleID: null, order: 1, title: 'Fronds', textContent: '' },
  ...{ videoURL: '', pdfURL: '', blocks: [], isPreview: false, minutes: 5 },
  ...{ createdAt: new Date(1), updatedAt: new Date(2) },
};

describe('a required field that is new', () => {
  it('makes stored documents unreadable where nothing lifts them', () => {
    expect(tomorrow.safeParse(stored).success).toBe(false);
    expect(safeReadStored(tomorrow, stored).success).toBe(false);
  });

  it('is given to documents as they are read, through every step since they were written', () => {
    expect(readStored(migrated, stored)).toMatchObject({
      ...{ title: 'Fronds', license: 'all rights reserved', seconds: 300 },
    });
    const halfway = { ...stored, license: 'CC BY' };
    expect(readStored(migrated, halfway)).toMatchObject({ license: 'CC BY', seconds: 300 });
  });

  it('leaves a document of today alone, and what it was given', () => {
    const today = lifted(migrated, stored);
    expect(lifted(migrated, today)).toBe(today);
    expect(stored).not.toHaveProperty('license');
  });

  it('still refuses what was never of the shape before', () => {
    expect(safeReadStored(migrated, { ...stored, title: 7 }).success).toBe(false);
    for (const odd of [null, undefined, 'a', 7, [], new Date(0)]) {
      expect(safeReadStored(migrated, odd).success).toBe(false);
    }
  });

  it('is known of schemas that have steps, and of no other', () => {
    expect([migrated, tomorrow, lesson].map(hasMigrations)).toEqual([true, false, false]);
  });
});

describe('the migrations of a course', () => {
  const entry = { title: 'A', minutes: 5, isPreview: true };
  const outline = (items: object[]) => [{ id: 'm', title: 'M', description: '', items }];

  it('1: makes the kinds of lessons their formats', () => {
    const before = {
      title: 'Ferns',
      outline: outline([
        { ...entry, id: 'a', kind: 'text' },
        { ...entry, id: 'b', kind: 'video' },
        { ...entry, id: 'c', kind: 'quiz' },
        { ...entry, id: 'd', kind: 'lesson', format: 'pdf' },
      ]),
    };
    expect(lessonsHaveFormats.isDue(before)).toBe(true);
    const after = lessonsHaveFormats.lift(before);
    expect(after).toEqual({
      title: 'Ferns',
      outline: outline([
        { ...entry, id: 'a', kind: 'lesson', format: 'text' },
        { ...entry, id: 'b', kind: 'lesson', format: 'video' },
        { ...entry, id: 'c', kind: 'quiz' },
        { ...entry, id: 'd', kind: 'lesson', format: 'pdf' },
      ]),
    });
    expect(lessonsHaveFormats.isDue(after)).toBe(false);
    const { outline: readable } = course.shape;
    expect(readable.safeParse(before.outline).success).toBe(false);
    expect(readable.safeParse(after.outline).success).toBe(true);
  });

  it.each([[{}], [{ outline: null }], [{ outline: [null, 7, { items: 'x' }] }]])(
    '1: has nothing to do in %j',
    (fields) => {
      expect(lessonsHaveFormats.isDue(fields)).toBe(false);
      expect(lifted(course, fields)).toBe(fields);
    },
  );

  it('are all found by the schema that courses are read with', () => {
    expect(hasMigrations(course)).toBe(true);
  });
});
