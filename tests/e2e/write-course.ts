import { writeAsAdmin } from '#tests/e2e/app';

// Values in the JSON of the REST interface.
export const text = (stringValue: string) => ({ stringValue });
export const number = (integerValue: number) => ({ integerValue });
export const list = (...values: object[]) => ({ arrayValue: { values } });

/** Publishes a plain course with these fields. */
export const writeCourse = (courseID: string, fields: Record<string, unknown>) =>
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
