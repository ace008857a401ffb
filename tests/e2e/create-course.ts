import { list, number, text, writeAsAdmin } from '#tests/e2e/stored-documents';

/** Publishes a simple course with these fields. */
export const createCourse = (courseID: string, fields: Record<string, unknown>) =>
  writeAsAdmin(`courses/${courseID}`, {
    title: text(courseID),
    category: text('Science'),
    description: text('For a test.'),
    duration: text('1 hour'),
    slug: text(courseID),
    authorID: text('teacher1'),
    teacherIDs: list(text('teacher1')),
    level: text('beginner'),
    tags: list(),
    language: text('en'),
    price: number(0),
    currency: text('USD'),
    thumbnailUrl: text(''),
    prerequisites: list(),
    outcomes: list(),
    learningStyles: list(),
    status: text('published'),
    createdAt: { timestampValue: '2026-01-01T00:00:00Z' },
    updatedAt: { timestampValue: '2026-01-01T00:00:00Z' },
    ...fields,
  });
